import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { dayInWords } from '../../words/index.js';
import type { ShownDay } from './progress.js';

type Props = { caption: string; done: string; days: readonly ShownDay[] };

/** The numbers of the line chart: the days on which something came, with the plan. Three narrow columns, so that it stays a table on a telephone. */
export function ProgressTable({ caption, done, days }: Props) {
  return (
    <div className="scroll" style={{ maxHeight: 340, overflowY: 'auto' }} role="group" aria-label={caption} tabIndex={0}>
      <Table size="small">
        <caption className="visually-hidden">{caption}; days on which nothing came are left out</caption>
        <TableHead>
          <TableRow>
            <TableCell scope="col">Day</TableCell>
            <TableCell scope="col" align="right">
              {done}
            </TableCell>
            <TableCell scope="col" align="right">
              Plan
            </TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {days.map(({ on, returned, planned }) => (
            <Day key={on} on={on} returned={returned} planned={planned} />
          ))}
        </TableBody>
      </Table>
    </div>
  );
}

function Day({ on, returned, planned }: ShownDay) {
  return (
    <TableRow>
      <TableCell component="th" scope="row">
        {dayInWords(on)}
      </TableCell>
      <TableCell align="right">{returned ?? 'Not yet'}</TableCell>
      <TableCell align="right">{planned.toFixed(1)}</TableCell>
    </TableRow>
  );
}
