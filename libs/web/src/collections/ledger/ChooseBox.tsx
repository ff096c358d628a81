import type { Cell } from './ledger.js';
import type { Choosing } from './useChoosing.js';

type Props = { row: { name: string }; cell: Cell; round: { id: string; name: string }; choosing: Choosing };

/** The box that chooses one return; only in the round in which somebody is choosing. */
export function ChooseBox({ row, cell, round, choosing }: Props) {
  if (choosing.round !== round.id || cell.kind !== 'return') return null;
  const { returnId } = cell;
  return (
    <span className="only" style={{ minHeight: 0, marginRight: 8 }}>
      <input type="checkbox" aria-label={`Choose ${row.name}, ${round.name}`} checked={choosing.chosen.has(returnId)} onChange={(event) => choosing.set([returnId], event.target.checked)} />
    </span>
  );
}
