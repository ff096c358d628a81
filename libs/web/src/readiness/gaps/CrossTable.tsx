import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import type { MatrixColumns, Said } from '@muster/contract';
import { cellOf, countedThings, didNames, didOrder, saidNames, saidOrder, type Gaps } from './gaps.js';

// What is read out there stays inside of the cell, so that it never widens the page.
const contradiction = { position: 'relative', outline: '3px solid #0b0c0c', outlineOffset: '-3px', fontWeight: 700 };
const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);

/** Every answer against what was done; the two contradictions stand in a frame. */
export function CrossTable({ gaps, columns }: { gaps: Gaps; columns: MatrixColumns }) {
  const caption = `What was said against what was done: ${countedThings(columns)}`;
  return (
    <div className="scroll" role="group" aria-label={caption} tabIndex={0}>
      <Table size="small">
        <caption className="visually-hidden">{caption}</caption>
        <TableHead>
          <TableRow>
            <TableCell scope="col">Said</TableCell>
            {didOrder.map((did) => (
              <TableCell key={did} scope="col" align="right">
                {didNames[did]}
              </TableCell>
            ))}
            <TableCell scope="col" align="right">All</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {saidOrder.map((said) => (
            <SaidRow key={said} gaps={gaps} said={said} />
          ))}
          <TotalRow gaps={gaps} />
        </TableBody>
      </Table>
    </div>
  );
}

function SaidRow({ gaps, said }: { gaps: Gaps; said: Said }) {
  return (
    <TableRow>
      <TableCell component="th" scope="row">{saidNames[said]}</TableCell>
      {didOrder.map((did) => (
        <TableCell key={did} align="right" sx={isContradiction(said, did) ? contradiction : {}}>
          {cellOf(gaps, said, did)}
          {isContradiction(said, did) ? <span className="visually-hidden"> (a contradiction)</span> : null}
        </TableCell>
      ))}
      <TableCell align="right">{sum(didOrder.map((did) => cellOf(gaps, said, did)))}</TableCell>
    </TableRow>
  );
}

function TotalRow({ gaps }: { gaps: Gaps }) {
  return (
    <TableRow className="total">
      <TableCell component="th" scope="row">All</TableCell>
      {didOrder.map((did) => (
        <TableCell key={did} align="right">{sum(saidOrder.map((said) => cellOf(gaps, said, did)))}</TableCell>
      ))}
      <TableCell align="right">{gaps.total.compared}</TableCell>
    </TableRow>
  );
}

function isContradiction(said: string, did: string): boolean {
  return (said === 'READY' && did === 'NOT_READY') || (said === 'NOT_READY' && did === 'READY');
}
