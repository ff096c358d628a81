import { Section } from '../../page/index.js';
import { DataTable, LinkTo, type Column } from '../../table/index.js';
import { CountLink } from '../CountLink.js';
import { counted, type Counted, type RoundTotals, type Total } from './totals.js';

const columns: Column<RoundTotals>[] = [
  { label: 'Round', cell: ({ id, name }) => <LinkTo resource="rounds" id={id}>{name}</LinkTo> },
  ...(Object.keys(counted) as Counted[]).map((of): Column<RoundTotals> => ({ label: counted[of], numeric: true, cell: ({ name, totals }) => <TotalLink total={totals[of]} term={`${name}, ${counted[of].toLowerCase()}`} /> })),
];

/** The numbers of every round within the filters, over all pages; each leads to the rows that it counts. */
export function LedgerTotals({ rounds }: { rounds: readonly RoundTotals[] }) {
  return (
    <Section title="Totals">
      <DataTable caption="Totals by round, within the filters" columns={columns} rows={rounds} keyOf={({ id }) => id} />
    </Section>
  );
}

/** A total as a link to its rows. */
export function TotalLink({ total, term }: { total: Total; term: string }) {
  return <CountLink term={term} value={total.value} filter={total.filter} />;
}
