import TableCell from '@mui/material/TableCell';
import TableRow from '@mui/material/TableRow';
import { DataTable, type Column } from '../../table/index.js';
import { isList, valueInWords, type PrintedFigure, type PrintedRow } from './figure.js';

const numbers: Column<PrintedRow>[] = [
  { label: 'Number', numeric: true, cell: ({ unit, numerator }) => (unit === 'DAYS' ? '' : (numerator ?? '')) },
  { label: 'Of', numeric: true, cell: ({ denominator }) => denominator ?? '' },
  { label: 'Rate or days', numeric: true, cell: (row) => (row.unit === 'COUNT' ? '' : valueInWords(row)) },
];

/** A figure as a table: every rate with its numerator and denominator, or the texts of a list. */
export function FigureTable({ figure }: { figure: PrintedFigure }) {
  const [first, second] = figure.columns;
  const listed = figure.rows.some(({ cells }) => cells);
  const names: Column<PrintedRow>[] = listed ? figure.columns.map((label, place) => ({ label, cell: ({ cells }) => cells?.[place] ?? '' })) : second
    ? [{ label: `${first}: ${second}`, cell: ({ group, label }) => `${group}: ${label}` }]
    : [{ label: first ?? '', cell: ({ label }) => label }];
  const columns = isList(figure) ? names : [...names, ...numbers];
  const { total } = figure;
  const totalRow = total ? (
    <TableRow className="total">
      <TableCell component="th" scope="row">{total.label}</TableCell>
      {numbers.map(({ label, cell }) => <TableCell key={label} align="right">{cell(total)}</TableCell>)}
    </TableRow>
  ) : undefined;
  return <DataTable caption={figure.title} columns={columns} rows={figure.rows} keyOf={({ group, code }) => `${group}|${code}`} {...(totalRow ? { total: totalRow } : {})} />;
}
