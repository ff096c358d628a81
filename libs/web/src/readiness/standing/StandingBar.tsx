import { countsInWords, shareOf, type StandingCount } from './standings.js';
import './standing.css';

type Props = { counts: readonly StandingCount[]; answered: number };

/** How many of a group are ready, in part or not: a bar, and the same numbers in words under it. */
export function StandingBar({ counts, answered }: Props) {
  return (
    <>
      <div className="standing-bar" aria-hidden="true">
        {counts.map(({ standing, count }) => (count ? <span key={standing} className={`part-${standing}`} style={{ width: `${shareOf(count, answered)}%` }} /> : null))}
      </div>
      <div style={{ fontSize: '0.875rem' }}>{countsInWords(counts, answered)}</div>
    </>
  );
}
