import type { PlanQuery } from '@muster/contract';
import { useRefresh } from 'react-admin';
import { RecordPage, Section, Summary } from '../../page/index.js';
import { DataTable, LinkTo, type Column } from '../../table/index.js';
import { codeInWords, dayInWords, momentInWords } from '../../words/index.js';
import { actorName, rankInWords, progressNames, titleOf } from '../names.js';
import { PlanButton } from './PlanButton.js';
import { PlanTag } from './PlanTag.js';

type Plan = NonNullable<PlanQuery['plan']>;
type Change = Plan['changes'][number];

const changes: Column<Change>[] = [
  { label: 'When', cell: ({ changedAt }) => momentInWords(changedAt) },
  { label: 'Who', cell: ({ changedBy, changedRole }) => changedBy ?? codeInWords(changedRole) },
  { label: 'What will be done', cell: ({ action }) => action },
  { label: 'Team or role', cell: ({ owner }) => owner },
  { label: 'By', cell: ({ dueOn }) => (dueOn ? dayInWords(dueOn) : 'No day yet') },
  { label: 'What shows it', cell: ({ evidence }) => evidence ?? '–' },
  { label: 'Progress', cell: ({ progress }) => progressNames[progress] },
];

/** One plan of an authority against a blocker, with every change of it. */
export default function PlanShow() {
  return (
    <RecordPage<Plan> back={{ to: '/plans', label: 'Improvement plans' }} title={({ organisation, blocker }) => `${organisation.name}: ${titleOf(blocker)}`} actions={(plan) => <Change plan={plan} />}>
      {(plan) => (
        <>
          <Summary rows={facts(plan)} />
          <Section title="History">
            <DataTable caption="Changes of the plan, newest first" columns={changes} rows={plan.changes} keyOf={({ version }) => String(version)} />
          </Section>
        </>
      )}
    </RecordPage>
  );
}

function Change({ plan }: { plan: Plan }) {
  const refresh = useRefresh();
  return <PlanButton organisation={plan.organisation} blocker={plan.blocker} plan={plan} onDone={refresh} quiet={false} />;
}

function facts(plan: Plan) {
  const { organisation, region, blocker, action, owner, dueOn, evidence } = plan;
  return [
    { term: 'Authority', value: <LinkTo resource="organisations" id={organisation.id}>{organisation.name}</LinkTo> },
    { term: 'Region', value: region?.name },
    { term: 'Blocker', value: <LinkTo resource="blockers" id={blocker.id}>{titleOf(blocker)}</LinkTo> },
    { term: 'Ranking', value: rankInWords(blocker) },
    { term: 'Must act', value: actorName(blocker.actor) },
    { term: 'What will be done', value: action },
    { term: 'Team or role', value: owner },
    { term: 'By', value: dueOn ? dayInWords(dueOn) : 'No day yet' },
    { term: 'What shows it', value: evidence },
    { term: 'Progress', value: <PlanTag plan={plan} /> },
    { term: 'Changed', value: `${momentInWords(plan.changedAt)}, ${plan.changedBy ?? codeInWords(plan.changedRole)}` },
  ];
}
