import type { ReactNode } from 'react';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import useMediaQuery from '@mui/material/useMediaQuery';
import type { Theme } from '@mui/material/styles';
import { RecordCards } from './RecordCards.js';
import type { Column } from './columns.js';

export type Sorting = { by: string; descending: boolean; change(by: string): void };

type Props<Record> = {
  caption: string;
  columns: readonly Column<Record>[];
  rows: readonly Record[];
  keyOf(record: Record): string;
  sorting?: Sorting;
  total?: ReactNode;
};

/** Records as a table with a caption, or as a list of cards where a table would not fit. The first cell heads its row. */
export function DataTable<Record>(props: Props<Record>) {
  const narrow = useMediaQuery((theme: Theme) => theme.breakpoints.down('sm'));
  const { caption, columns, rows, keyOf, sorting, total } = props;
  if (narrow && !total) return <RecordCards {...props} />;
  return (
    <div className="scroll" role="group" aria-label={caption} tabIndex={0}>
      <Table size="small">
        <caption className="visually-hidden">{caption}</caption>
        <TableHead>
          <TableRow>
            {columns.map((column) => (
              <HeadCell key={column.label} column={column} sorting={sorting} />
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map((row) => (
            <BodyRow key={keyOf(row)} row={row} columns={columns} />
          ))}
          {total}
        </TableBody>
      </Table>
    </div>
  );
}

function BodyRow<Record>({ row, columns }: { row: Record; columns: readonly Column<Record>[] }) {
  return (
    <TableRow hover>
      {columns.map((column, index) => (
        <TableCell key={column.label} {...(index === 0 ? { component: 'th', scope: 'row' } : {})} align={column.numeric ? 'right' : 'left'}>
          {column.cell(row)}
        </TableCell>
      ))}
    </TableRow>
  );
}

function HeadCell<Record>({ column, sorting }: { column: Column<Record>; sorting: Sorting | undefined }) {
  const { label, sort, numeric } = column;
  const align = numeric ? 'right' : 'left';
  if (!sort || !sorting) {
    return (
      <TableCell scope="col" align={align}>
        {label}
      </TableCell>
    );
  }
  const sorted = sorting.by === sort ? (sorting.descending ? 'descending' : 'ascending') : 'none';
  return (
    <TableCell scope="col" align={align} aria-sort={sorted}>
      <button type="button" className="sort" onClick={() => sorting.change(sort)}>
        {label} <span aria-hidden="true">{{ none: '↕', ascending: '▲', descending: '▼' }[sorted]}</span>
      </button>
    </TableCell>
  );
}
