import useMediaQuery from '@mui/material/useMediaQuery';
import type { Theme } from '@mui/material/styles';
import { LinkTo } from '../../table/index.js';
import { dayInWords } from '../../words/index.js';
import { ChooseBox } from './ChooseBox.js';
import { LedgerCards } from './LedgerCards.js';
import { LedgerCell } from './LedgerCell.js';
import type { Ledger, Row } from './ledger.js';
import type { LedgerProps } from './ledgerProps.js';
import { TotalLink } from './LedgerTotals.js';
import type { RoundTotals } from './totals.js';

/** Authorities by rounds, head and first column always in sight; cards where a table would not fit. */
export function LedgerTable(props: LedgerProps) {
  const narrow = useMediaQuery((theme: Theme) => theme.breakpoints.down('sm'));
  const { ledger, rows, totals, choosing } = props;
  if (narrow) return <LedgerCards {...props} />;
  const caption = `${ledger.collection.name}: authorities by rounds.`;
  return (
    <div className="ledger-scroll" role="region" aria-label={`${caption} Scrolls sideways and down.`} tabIndex={0}>
      <table className="ledger">
        <caption>{caption}</caption>
        <Head ledger={ledger} />
        <tbody>
          {rows.map((row) => (
            <BodyRow key={row.id} row={row} ledger={ledger} choosing={choosing} />
          ))}
        </tbody>
        <Foot ledger={ledger} totals={totals} />
      </table>
    </div>
  );
}

function Head({ ledger }: { ledger: Ledger }) {
  return (
    <thead>
      <tr>
        <th scope="col" className="row-head">
          Authority
        </th>
        <th scope="col">Region</th>
        <th scope="col">System</th>
        {ledger.rounds.map(({ id, name, dueOn }) => (
          <th key={id} scope="col">
            <LinkTo resource="rounds" id={id}>{name}</LinkTo>
            <div className="quiet">due {dayInWords(dueOn)}</div>
          </th>
        ))}
      </tr>
    </thead>
  );
}

function BodyRow({ row, ledger, choosing }: { row: Row } & Pick<LedgerProps, 'ledger' | 'choosing'>) {
  const absent = ledger.states.find(({ letter }) => letter === '-');
  return (
    <tr>
      <th scope="row" className="row-head">
        <LinkTo resource="organisations" id={row.id}>{row.name}</LinkTo>
      </th>
      <td>{row.region ?? '–'}</td>
      <td>{row.system ?? '–'}</td>
      {row.cells.map((cell, index) => {
        const round = ledger.rounds[index];
        return round ? (
          <td key={round.id}>
            <ChooseBox row={row} cell={cell} round={round} choosing={choosing} />
            <LedgerCell cell={cell} round={round} absent={absent} />
          </td>
        ) : null;
      })}
    </tr>
  );
}

/** The last row stays in sight: how much has come in each round, over all pages. */
function Foot({ ledger, totals }: Pick<LedgerProps, 'ledger' | 'totals'>) {
  return (
    <tfoot>
      <tr>
        <th scope="row" className="row-head">
          Returned
        </th>
        <td colSpan={2}>of all within the filters</td>
        {ledger.rounds.map(({ id, name }) => {
          const total = totals.find((round) => round.id === id)?.totals;
          return <td key={id}>{total ? <Returned name={name} total={total} /> : '–'}</td>;
        })}
      </tr>
    </tfoot>
  );
}

function Returned({ name, total }: { name: string; total: RoundTotals['totals'] }) {
  return (
    <>
      <TotalLink total={total.returned} term={`${name}, returned`} /> of <TotalLink total={total.expected} term={`${name}, expected`} />
    </>
  );
}
