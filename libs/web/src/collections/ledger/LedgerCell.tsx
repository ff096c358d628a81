import { LinkTo } from '../../table/index.js';
import type { Cell, Letter } from './ledger.js';
import { cellInWords } from './ledger.js';

/** A state as its letter in a box, with the word for whoever points at it or hears it. */
export function StateLetter({ letter }: { letter: Letter }) {
  return (
    <span className={`ledger-letter ledger-letter-${letter.code}`} aria-hidden="true" title={letter.label}>
      {letter.letter}
    </span>
  );
}

type Props = { cell: Cell; round: { name: string }; absent: Letter | undefined; words?: boolean };

/** One authority in one round: letter, marks of time and outcome as one link to the return. With `words` the state stands beside its letter. */
export function LedgerCell({ cell, round, absent, words = false }: Props) {
  const said = cellInWords(cell, round);
  if (cell.kind === 'nothing') {
    return (
      <span className="ledger-cell">
        {absent ? <StateLetter letter={absent} /> : <span aria-hidden="true">–</span>}
        <span className="visually-hidden">{said}</span>
      </span>
    );
  }
  if (cell.kind === 'unreadable') return <LinkTo resource="returns" id={cell.returnId}>{said}</LinkTo>;
  return (
    <LinkTo resource="returns" id={cell.returnId}>
      <span className="ledger-cell">
        <StateLetter letter={cell.state} />
        <span className="visually-hidden">{said}</span>
        <span aria-hidden="true">
          {words ? `${cell.state.label} ` : ''}
          <Marks cell={cell} />
        </span>
      </span>
    </LinkTo>
  );
}

function Marks({ cell: { timeliness, extended, outcome } }: { cell: Cell & { kind: 'return' } }) {
  return (
    <>
      <TimeMark time={timeliness} />
      {extended.code === timeliness.code ? null : (
        <>
          {' '}
          ({extended.code === 'not-due' ? 'extended' : <>extended: <TimeMark time={extended} /></>})
        </>
      )}
      {outcome ? ` ${outcome.label}` : null}
    </>
  );
}

function TimeMark({ time }: { time: Letter }) {
  if (time.code === 'on-time') return <span title={time.label}>✓</span>;
  if (time.code === 'late' || time.code === 'overdue') return <span className={`ledger-${time.code}`}>{time.label}</span>;
  return null;
}
