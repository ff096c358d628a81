import TableCell from '@mui/material/TableCell';
import TableRow from '@mui/material/TableRow';
import { DataTable, type Column } from '../../table/index.js';
import { CountLink } from '../CountLink.js';
import { countedBy } from '../countedBy.js';
import { highestFirst, sumOf, type Rates, type RegionReturns } from './regionRates.js';

const percent = (percentage: number | null | undefined) => (typeof percentage === 'number' ? `${percentage.toFixed(1)}%` : 'Nothing expected');

const counted = { expected: 'Expected', returned: 'Returned', accepted: 'Accepted', overdue: 'Overdue', accounted: 'Accounted for' } as const;
type Counted = keyof typeof counted;

function columnsFor(roundId: string): Column<RegionReturns>[] {
  const column = (of: Counted): Column<RegionReturns> => ({
    label: counted[of],
    numeric: true,
    cell: ({ region, [of]: value }) => <CountLink term={`${region.name}, ${counted[of].toLowerCase()}`} value={value} filter={{ roundId, region: region.code, ...countedBy[of] }} />,
  });
  const rate: Column<RegionReturns> = { label: 'Rate', numeric: true, cell: (row) => percent(row.rate.percentage) };
  return [{ label: 'Region', cell: (row) => row.region.name }, column('returned'), column('expected'), rate, column('accepted'), column('overdue'), column('accounted')];
}

type Props = { rates: Rates; roundId: string };

/** Returns by region with numerator, denominator and the total; each number leads to its rows for those who may see rows. */
export function ReturnRatesTable({ rates, roundId }: Props) {
  const { regions, total, round } = rates;
  const link = (of: Counted) => <CountLink term={`All regions, ${counted[of].toLowerCase()}`} value={sumOf(regions, of)} filter={{ roundId, ...countedBy[of] }} />;
  const cells = { returned: link('returned'), expected: link('expected'), rate: percent(total.percentage), accepted: link('accepted'), overdue: link('overdue'), accounted: link('accounted') };
  const totalRow = (
    <TableRow className="total">
      <TableCell component="th" scope="row">
        Total
      </TableCell>
      {Object.entries(cells).map(([name, cell]) => (
        <TableCell key={name} align="right">
          {cell}
        </TableCell>
      ))}
    </TableRow>
  );
  return <DataTable caption={`Return rates by region, ${round.name}`} columns={columnsFor(roundId)} rows={highestFirst(regions)} keyOf={(row) => row.region.code} total={totalRow} />;
}
