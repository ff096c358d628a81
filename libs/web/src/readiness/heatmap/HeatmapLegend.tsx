import { Mark } from './Mark.js';
import type { Legend } from './matrix.js';

type Props = { legend: readonly Legend[]; compared?: boolean };

/** What each letter, shape and colour means, in words. */
export function HeatmapLegend({ legend, compared = false }: Props) {
  return (
    <section aria-label="What the letters mean">
      <ul className="legend">
        {legend.map((entry) => (
          <li key={entry.letter}>
            <Mark legend={entry} /> <strong>{entry.label}</strong>
            {entry.meaning && entry.meaning !== entry.label ? <span className="quiet">: {entry.meaning}</span> : null}
          </li>
        ))}
        {compared ? (
          <li>
            <span className="pair">A › G</span> <strong>Differs</strong>
            <span className="quiet">: first what it is compared with, then what is shown; the cell has a frame</span>
          </li>
        ) : null}
      </ul>
    </section>
  );
}
