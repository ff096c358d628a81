import { Mark } from './Mark.js';
import type { Legend } from './matrix.js';

/** What each letter, shape and colour means, in words. */
export function HeatmapLegend({ legend }: { legend: readonly Legend[] }) {
  return (
    <section aria-label="What the letters mean">
      <ul className="legend">
        {legend.map((entry) => (
          <li key={entry.letter}>
            <Mark legend={entry} /> <strong>{entry.label}</strong>
            {entry.meaning && entry.meaning !== entry.label ? <span className="quiet">: {entry.meaning}</span> : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
