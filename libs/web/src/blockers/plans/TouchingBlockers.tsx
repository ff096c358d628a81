import { TouchingBlockersDocument, type TouchingBlockersQuery } from '@muster/contract';
import { useMay } from '../../access/index.js';
import { useDocument } from '../../data/index.js';
import { Loaded, Nothing } from '../../page/index.js';
import { DataTable, LinkTo, type Column } from '../../table/index.js';
import { count, dayInWords } from '../../words/index.js';
import { actorName, rankInWords, titleOf } from '../names.js';
import { PlanButton } from './PlanButton.js';
import { PlanTag } from './PlanTag.js';

type Touching = TouchingBlockersQuery['touchingBlockers'][number];
type Props = { programmeId: string; organisation: { id: string; name: string }; waveId?: string | null };

/** The blockers that touch an authority, in the order of the ranking: who must act, what is to be done, which of its items they block, and its own plan. For the page of the authority. */
export function TouchingBlockers({ programmeId, organisation, waveId = null }: Props) {
  const maySave = useMay('plan.save');
  const answer = useDocument(TouchingBlockersDocument, { programmeId, organisationId: organisation.id, waveId });
  const columns: Column<Touching>[] = [
    { label: 'Blocker', cell: ({ blocker }) => <LinkTo resource="blockers" id={blocker.id}>{titleOf(blocker)}</LinkTo> },
    { label: 'Ranking', cell: ({ blocker }) => <span style={{ whiteSpace: 'nowrap' }}>{rankInWords(blocker)}</span> },
    { label: 'Must act', cell: ({ blocker }) => actorName(blocker.actor) },
    { label: 'What is to be done', cell: ({ blocker }) => blocker.solution },
    { label: 'Items that it blocks here', cell: (row) => <Items row={row} /> },
    { label: 'Plan of the authority', cell: (row) => <Plan row={row} organisation={organisation} maySave={maySave} again={answer.again} /> },
  ];
  return (
    <Loaded answer={answer}>
      {({ touchingBlockers: rows }) =>
        rows.length === 0 ? <Nothing>No open blocker of the register touches {organisation.name}.</Nothing> : <DataTable caption={`Blockers that touch ${organisation.name}, in the order of the ranking`} columns={columns} rows={rows} keyOf={({ blocker }) => blocker.id} />
      }
    </Loaded>
  );
}

function Items({ row: { items, alone, reported } }: { row: Touching }) {
  if (items.length === 0) return <>{reported ? 'None now; it ticked the barrier' : 'None now'}</>;
  return (
    <>
      {count(items.length, 'item')}, {alone} of them alone: {items.map(({ name }) => name).join('; ')}
    </>
  );
}

function Plan({ row: { plan, plannable, blocker }, organisation, maySave, again }: { row: Touching; organisation: Props['organisation']; maySave: boolean; again(): void }) {
  if (!plannable) return <>Others must act</>;
  const button = maySave ? <PlanButton organisation={organisation} blocker={blocker} plan={plan ?? null} onDone={again} /> : null;
  if (!plan) return button ?? <>No plan</>;
  return (
    <>
      <LinkTo resource="plans" id={plan.id}>{plan.action}</LinkTo> {plan.dueOn ? `(by ${dayInWords(plan.dueOn)}, ${plan.owner})` : `(${plan.owner})`} <PlanTag plan={plan} /> {button}
    </>
  );
}
