import { LinkTo, DataTable, type Column } from '../../table/index.js';
import { useAddress } from '../../page/index.js';
import { actorName, rankInWords, titleOf } from '../names.js';
import { toggled } from '../scope/scopeOf.js';
import type { LeverageFacts } from './curves.js';

type Row = LeverageFacts['blockers'][number];
type Props = { it: LeverageFacts; chosen: readonly string[] };

/** Every open blocker in the order of the hub, with a box to choose it; what is chosen is in the address. */
export function ChooseBlockers({ it, chosen }: Props) {
  const [, change] = useAddress();
  const columns: Column<Row>[] = [
    { label: 'Blocker', cell: ({ blocker }) => (
      <span className="only">
        <input type="checkbox" style={{ flexShrink: 0 }} aria-label={`Remove: ${titleOf(blocker)} (${rankInWords(blocker)})`} checked={chosen.includes(blocker.id)} onChange={(event) => change({ blockers: toggled(chosen, blocker.id, event.target.checked) })} />
        <LinkTo resource="blockers" id={blocker.id}>{titleOf(blocker)}</LinkTo>
      </span>
    ) },
    { label: 'Ranking', cell: ({ blocker }) => <span style={{ whiteSpace: 'nowrap' }}>{rankInWords(blocker)}</span> },
    { label: 'Must act', cell: ({ blocker }) => actorName(blocker.actor) },
    { label: 'Unlocks alone', numeric: true, cell: ({ alone }) => alone.toLocaleString('en-GB') },
    { label: 'Takes part in blocking', numeric: true, cell: ({ takesPart }) => takesPart.toLocaleString('en-GB') },
  ];
  return <DataTable caption={`Open blockers in the order of the hub${it.ranking ? ` (ranking ${it.ranking.number}, ${it.ranking.title})` : ', by code because no ranking is published'}: items that each unlocks alone, and those that it takes part in blocking`} columns={columns} rows={it.blockers} keyOf={({ blocker }) => blocker.id} />;
}
