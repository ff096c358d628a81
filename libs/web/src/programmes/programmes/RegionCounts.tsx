import TableCell from '@mui/material/TableCell';
import TableRow from '@mui/material/TableRow';
import { DataTable, type Column } from '../../table/index.js';
import { countsByRegion, type RegionCount } from './counts.js';

const columns: Column<RegionCount>[] = [
  { label: 'Region', cell: (row) => row.name },
  { label: 'Organisations', numeric: true, cell: (row) => row.count },
];

type Props = { caption: string; organisations: Parameters<typeof countsByRegion>[0] };

/** Organisations counted by region, with the total. */
export function RegionCounts({ caption, organisations }: Props) {
  const total = (
    <TableRow className="total">
      <TableCell component="th" scope="row">
        Total
      </TableCell>
      <TableCell align="right">{organisations.length}</TableCell>
    </TableRow>
  );
  return <DataTable caption={caption} columns={columns} rows={countsByRegion(organisations)} keyOf={(row) => row.code} total={total} />;
}
