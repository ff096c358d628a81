import { Link } from 'react-admin';
import { DataTable, type Column } from '../../table/index.js';
import { namesOf, type Gaps } from './gaps.js';

type Row = Gaps['byAuthority'][number];

/** Who did the contrary of what they said, and of what; each name leads to the page of the authority. */
export function AuthorityGaps({ gaps: { byAuthority, columns, wave } }: { gaps: Gaps }) {
  const shown: Column<Row>[] = [
    { label: 'Authority', cell: ({ organisation }) => <Link to={`/authorities/${organisation.id}?wave=${wave.id}`}>{organisation.name}</Link> },
    { label: 'Region', cell: ({ organisation }) => organisation.region?.name ?? '–' },
    { label: 'Said ready, did not return it', cell: (row) => listed(row.readyNotDone, row, columns) },
    { label: 'Said not ready, and did', cell: (row) => listed(row.notReadyDone, row, columns) },
  ];
  return <DataTable caption="Authorities that did the contrary of what they said" columns={shown} rows={byAuthority} keyOf={({ organisation }) => organisation.id} />;
}

function listed(codes: readonly string[], { compared }: Row, columns: Gaps['columns']) {
  if (codes.length === 0) return '–';
  return (
    <>
      <strong>{codes.length}</strong> of {compared}: {namesOf(codes, columns)}
    </>
  );
}
