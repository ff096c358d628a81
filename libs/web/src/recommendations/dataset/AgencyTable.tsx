import { DataTable, type Column } from '../../table/index.js';
import { agencies, agencyNames, byAgency, listed, listTitles, type Entry } from './lists.js';

type Row = { title: string; counts: number[]; total: number };

const columns: Column<Row>[] = [
  { label: 'List', cell: ({ title }) => title },
  { label: 'Indicators', numeric: true, cell: ({ total }) => total },
  ...agencies.map((agency, place): Column<Row> => ({ label: `From ${agencyNames[agency]}`, numeric: true, cell: ({ counts }) => counts[place] })),
];

/** How many indicators stand in each list, and from whom they would come. */
export function AgencyTable({ entries }: { entries: readonly Entry[] }) {
  const rows = listed(entries).map(({ list, entries: of }): Row => ({ title: listTitles[list], counts: byAgency(of), total: of.length }));
  const both = entries.filter(({ decision, phase }) => decision === 'KEEP' && phase === 'BOTH').length;
  return (
    <>
      <DataTable caption="Indicators by list and by agency" columns={columns} rows={rows} keyOf={({ title }) => title} />
      <p className="quiet">
        {entries.length} indicators in all.{both ? ` ${both} of them ${both === 1 ? 'is' : 'are'} kept in both phases and ${both === 1 ? 'stands' : 'stand'} in both lists.` : ''} What is removed or undecided comes from nobody.
      </p>
    </>
  );
}
