import { LinkTo } from '../../table/index.js';
import { ChooseBox } from './ChooseBox.js';
import { LedgerCell } from './LedgerCell.js';
import type { LedgerProps } from './ledgerProps.js';

/** The ledger on a narrow screen: one card an authority. */
export function LedgerCards({ ledger, rows, choosing }: LedgerProps) {
  const absent = ledger.states.find(({ letter }) => letter === '-');
  return (
    <ul className="ledger-cards" aria-label={`${ledger.collection.name}: authorities`}>
      {rows.map((row) => (
        <li key={row.id}>
          <strong>
            <LinkTo resource="organisations" id={row.id}>{row.name}</LinkTo>
          </strong>
          <div className="quiet">{[row.region, row.system].filter(Boolean).join(', ')}</div>
          <dl>
            {ledger.rounds.map((round, index) => {
              const cell = row.cells[index] ?? { kind: 'nothing' as const };
              return [
                <dt key={round.id}>{round.name}</dt>,
                <dd key={`${round.id} cell`}>
                  <ChooseBox row={row} cell={cell} round={round} choosing={choosing} />
                  <LedgerCell cell={cell} round={round} absent={absent} words />
                </dd>,
              ];
            })}
          </dl>
        </li>
      ))}
    </ul>
  );
}
