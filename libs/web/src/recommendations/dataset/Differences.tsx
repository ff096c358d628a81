import { DatasetDifferencesDocument, type DatasetDifferencesQuery } from '@muster/contract';
import { useDocument } from '../../data/index.js';
import { Loaded, Nothing, Section } from '../../page/index.js';
import { ChoiceField, DataTable, type Column } from '../../table/index.js';
import { choiceInWords, type Dataset } from './lists.js';

type Difference = DatasetDifferencesQuery['datasetDifferences'][number];
type Props = { datasets: readonly Dataset[]; shown: Dataset; against: string | null; change(number: string): void };

/** What the version that is shown says otherwise than another one. */
export function Differences({ datasets, shown, against, change }: Props) {
  const others = datasets.filter(({ id }) => id !== shown.id);
  if (others.length === 0) return null;
  const other = others.find(({ number }) => String(number) === against);
  return (
    <Section title="Differences">
      <ChoiceField label="Compare with" value={other ? String(other.number) : ''} all="No other version" choices={others.map(({ number, title }) => ({ id: String(number), name: `Version ${number}: ${title}` }))} onChange={change} />
      {other ? <Compared {...inOrder(shown, other)} /> : null}
    </Section>
  );
}

type Pair = { earlier: Dataset; later: Dataset };
const inOrder = (one: Dataset, other: Dataset): Pair => (one.number < other.number ? { earlier: one, later: other } : { earlier: other, later: one });

function Compared({ earlier, later }: Pair) {
  const answer = useDocument(DatasetDifferencesDocument, { earlierId: earlier.id, laterId: later.id });
  const columns: Column<Difference>[] = [
    { label: 'Indicator', cell: ({ name }) => name },
    { label: `Version ${earlier.number}`, cell: ({ before }) => choiceInWords(before) },
    { label: `Version ${later.number}`, cell: ({ after }) => choiceInWords(after) },
    { label: 'Reason for the later one', cell: ({ after }) => after?.reason ?? '–' },
  ];
  return (
    <Loaded answer={answer}>
      {({ datasetDifferences: rows }) => (rows.length ? <DataTable caption={`From version ${earlier.number} to version ${later.number}`} columns={columns} rows={rows} keyOf={({ indicator }) => indicator} /> : <Nothing>The two versions say the same.</Nothing>)}
    </Loaded>
  );
}
