import { DecideExtensionDocument, ProposeExtensionDocument, WithdrawExtensionDocument } from '@muster/contract';
import { Nothing, Section } from '../../page/index.js';
import { DataTable, type Column } from '../../table/index.js';
import { textOf, VerbButton, VerbField } from '../../verbs/index.js';
import { dayInWords, inRole, momentInWords } from '../../words/index.js';
import { ExtensionTag } from '../tags.js';
import { dueInWords } from './due.js';
import type { Extension, Return } from './return.js';

const columns: Column<Extension>[] = [
  { label: 'Until', cell: (row) => dayInWords(row.until) },
  { label: 'State', cell: (row) => <ExtensionTag state={row.state} /> },
  { label: 'Reason', cell: (row) => row.reason },
  { label: 'Proposed', cell: (row) => `${inRole(row.proposedBy, row.proposedInRole)}, ${momentInWords(row.proposedAt)}` },
  { label: 'Decided', cell: (row) => decided(row) },
  { label: 'Next', cell: (row) => <Decisions extension={row} /> },
];

/** Every request for more time with its decision, and the way to propose one. */
export function ExtensionsSection({ expected }: { expected: Return }) {
  return (
    <Section title="More time" actions={<ProposeExtensionButton expected={expected} />}>
      {expected.extensions.length ? <DataTable caption="Extensions of this return" columns={columns} rows={expected.extensions} keyOf={(row) => row.id} /> : <Nothing>Nobody has asked for more time.</Nothing>}
    </Section>
  );
}

function decided({ decidedBy, decidedAt, decisionReason }: Extension): string {
  if (!decidedAt) return 'Not yet';
  const by = `${decidedBy ?? '–'}, ${momentInWords(decidedAt)}`;
  return decisionReason ? `${by}: ${decisionReason}` : by;
}

type ProposeProps = { expected: Pick<Return, 'id' | 'dueOn' | 'extendedTo' | 'allowedActions'> & { organisation: { name: string }; round: { closesOn: string } } };

/** Asks for a later due day for one authority; the project team decides. */
export function ProposeExtensionButton({ expected }: ProposeProps) {
  const variables = (form: FormData) => ({ returnId: expected.id, until: textOf(form, 'until') ?? '', reason: textOf(form, 'reason') ?? '' });
  return (
    <VerbButton verb="extension.propose" record={expected} label="Propose an extension" question={`More time for ${expected.organisation.name}?`} done="The extension is proposed" document={ProposeExtensionDocument} variables={variables}>
      <p>
        Due on {dueInWords(expected)}. The round closes on {dayInWords(expected.round.closesOn)}. The project team grants or declines it; being on time is shown against both days.
      </p>
      <VerbField name="until" label="New due day" type="date" />
      <VerbField name="reason" label="Reason" multiline />
    </VerbButton>
  );
}

function Decisions({ extension }: { extension: Extension }) {
  const { id, until, allowedActions } = extension;
  if (allowedActions.length === 0) return <>–</>;
  return (
    <>
      <VerbButton verb="extension.decide" record={extension} label="Grant" tone="success" question={`Grant more time until ${dayInWords(until)}?`} done="The extension is granted" document={DecideExtensionDocument} variables={(form) => ({ id, granted: true, reason: textOf(form, 'reason') })}>
        <p>The authority’s due day moves. Reminders follow the new day.</p>
        <VerbField name="reason" label="Remark (optional)" multiline />
      </VerbButton>{' '}
      <VerbButton verb="extension.decide" record={extension} label="Decline" tone="error" question={`Decline more time until ${dayInWords(until)}?`} done="The extension is declined" document={DecideExtensionDocument} variables={(form) => ({ id, granted: false, reason: textOf(form, 'reason') })}>
        <VerbField name="reason" label="Reason" hint="Whoever proposed it will see it" multiline />
      </VerbButton>{' '}
      <VerbButton verb="extension.withdraw" record={extension} label="Withdraw" quiet question="Withdraw the proposal?" done="The proposal is withdrawn" document={WithdrawExtensionDocument} variables={() => ({ id })}>
        <p>The due day stays as it is.</p>
      </VerbButton>
    </>
  );
}
