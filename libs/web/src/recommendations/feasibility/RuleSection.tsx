import { SetFeasibilityRuleDocument } from '@muster/contract';
import { Section } from '../../page/index.js';
import { DataTable, type Column } from '../../table/index.js';
import { textOf, VerbButton, VerbField } from '../../verbs/index.js';
import { momentInWords } from '../../words/index.js';
import type { Feasibility } from './view.js';

type Version = Feasibility['versions'][number];

const columns: Column<Version>[] = [
  { label: 'Version', cell: ({ version }) => version },
  { label: 'Share', numeric: true, cell: ({ share }) => `${share}%` },
  { label: 'Reason', cell: ({ reason }) => reason },
  { label: 'Set by', cell: ({ setBy }) => setBy },
  { label: 'Set', cell: ({ setAt }) => momentInWords(setAt) },
];

/** The rule as it is written, and the shares that the programme has asked for. */
export function RuleSection({ feasibility }: { feasibility: Feasibility }) {
  const { ruleVersion, ruleWords, programmeShare, versions } = feasibility;
  return (
    <Section title="The rule" actions={<SetShareButton feasibility={feasibility} />}>
      <p>
        Version {ruleVersion} of the written rule. The share that this programme asks for is <strong>{programmeShare}%</strong>.
      </p>
      <ul>
        {ruleWords.map((words) => <li key={words}>{words}</li>)}
      </ul>
      {versions.length ? <DataTable caption="Shares that the programme has set" columns={columns} rows={versions} keyOf={({ version }) => String(version)} /> : <p className="quiet">The programme has not set a share of its own.</p>}
    </Section>
  );
}

function SetShareButton({ feasibility }: { feasibility: Feasibility }) {
  const { programmeId, programmeShare } = feasibility;
  return (
    <VerbButton
      verb="feasibility.set-rule"
      record={feasibility}
      label="Set the share"
      question="Which share must hold an indicator?"
      document={SetFeasibilityRuleDocument}
      variables={(form) => ({ programmeId, share: Number(textOf(form, 'share') ?? 0), reason: textOf(form, 'reason') ?? '' })}
      done={({ setFeasibilityRule: { share } }) => `The rule asks for ${share}% from now on.`}
    >
      <VerbField name="share" label="Share in percent" start={String(programmeShare)} hint="A whole number from 1 to 100" />
      <VerbField name="reason" label="Reason" multiline />
    </VerbButton>
  );
}
