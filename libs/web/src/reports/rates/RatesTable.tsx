import TableCell from '@mui/material/TableCell';
import TableRow from '@mui/material/TableRow';
import { DataTable, type Column } from '../../table/index.js';
import { highestFirst, type RegionRate, type Rates } from './bars.js';

const columns: Column<RegionRate>[] = [
  { label: 'Region', cell: (row) => row.region.name },
  { label: 'Submitted', numeric: true, cell: (row) => row.rate.numerator },
  { label: 'Expected', numeric: true, cell: (row) => row.rate.denominator },
  { label: 'Rate', numeric: true, cell: (row) => percent(row.rate.percentage) },
  { label: 'In progress', numeric: true, cell: (row) => row.inProgress },
  { label: 'Not started', numeric: true, cell: (row) => row.notStarted },
];

const percent = (percentage: number | null | undefined) => (typeof percentage === 'number' ? `${percentage.toFixed(1)}%` : 'Nobody asked');
const sum = (regions: readonly RegionRate[], of: 'inProgress' | 'notStarted') => regions.reduce((total, region) => total + region[of], 0);

/** Response rates by region with numerator, denominator and the total. */
export function RatesTable({ rates }: { rates: Rates }) {
  const { regions, total, wave } = rates;
  const cells = [total.numerator, total.denominator, percent(total.percentage), sum(regions, 'inProgress'), sum(regions, 'notStarted')];
  const totalRow = (
    <TableRow className="total">
      <TableCell component="th" scope="row">
        Total
      </TableCell>
      {cells.map((cell, index) => (
        <TableCell key={columns[index + 1]?.label} align="right">
          {cell}
        </TableCell>
      ))}
    </TableRow>
  );
  return <DataTable caption={`Response rates by region, ${wave.name}`} columns={columns} rows={highestFirst(regions)} keyOf={(row) => row.region.code} total={totalRow} />;
}
