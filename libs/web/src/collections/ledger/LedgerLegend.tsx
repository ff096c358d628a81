import { statesInUse, type Ledger, type Row } from './ledger.js';
import { StateLetter } from './LedgerCell.js';

/** What the letters mean, and how the marks of time read. */
export function LedgerLegend({ ledger, rows }: { ledger: Ledger; rows: readonly Row[] }) {
  return (
    <section aria-label="What the letters mean">
      <ul className="legend">
        {statesInUse(ledger.states, rows).map((entry) => (
          <li key={entry.letter}>
            <StateLetter letter={entry} /> {entry.label}
          </li>
        ))}
        <li>
          <span aria-hidden="true">✓</span> On time
        </li>
      </ul>
    </section>
  );
}
