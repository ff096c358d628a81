import { RoundsDocument, type RoundRowFragment } from '@muster/contract';
import { useDocument } from '../../data/index.js';
import { Progress, Section } from '../../page/index.js';
import { DataTable, LinkTo, type Column } from '../../table/index.js';
import { dayInWords } from '../../words/index.js';
import { CountLink } from '../CountLink.js';
import { numbersOf } from './numbers.js';

type Round = RoundRowFragment;

const needing = ['Overdue', 'Waiting for data sharing', 'Extensions proposed', 'Open queries', 'Overdue queries'];

const columns: Column<Round>[] = [
  { label: 'Round', cell: (round) => <LinkTo resource="rounds" id={round.id}>{`${round.collectionName}: ${round.name}`}</LinkTo> },
  { label: 'Due', cell: (round) => dayInWords(round.dueOn) },
  { label: 'Returned', cell: (round) => <Progress label={`Returned in ${round.name}`} done={round.returned} of={round.expected} /> },
  ...needing.map((term): Column<Round> => ({ label: term, numeric: true, cell: (round) => <Needing round={round} term={term} /> })),
];

function Needing({ round, term }: { round: Round; term: string }) {
  const number = numbersOf(round).find((one) => one.term === term);
  return number ? <CountLink {...number} term={`${round.name}, ${term.toLowerCase()}`} /> : null;
}

/** The rounds that are open, for the first page: how much has come, and what needs somebody. Nothing where none is open, or while that is not known. */
export default function OpenRounds() {
  const { data } = useDocument(RoundsDocument, { filter: { state: 'OPEN' }, page: { limit: 20 } }, { everySeconds: 60 });
  const rounds = data?.rounds.items ?? [];
  if (rounds.length === 0) return null;
  return (
    <Section title="Open rounds">
      <DataTable caption="Open rounds" columns={columns} rows={rounds} keyOf={({ id }) => id} />
    </Section>
  );
}
