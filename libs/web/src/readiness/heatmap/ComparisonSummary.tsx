import { count } from '../../words/index.js';
import type { Matrix } from './matrix.js';
import { sourceWords } from './words.js';

/** How the two sides of a comparison lie to each other, in numbers; the base is said. */
export function ComparisonSummary({ matrix: { against, wave, source } }: { matrix: Matrix }) {
  if (!against) return null;
  const { compared, same, better, worse, otherwise } = against;
  const other = against.wave.id === wave.id ? sourceWords[against.source] : `${against.wave.name}, ${sourceWords[against.source]}`;
  return (
    <p role="status" className="comparison">
      Compared with <strong>{other}</strong>: of {count(compared, 'cell')} that say something on both sides, {same.toLocaleString('en-GB')} are the same, {better.toLocaleString('en-GB')} better, {worse.toLocaleString('en-GB')} worse
      {otherwise ? ` and ${otherwise.toLocaleString('en-GB')} different without being either` : ''} in {against.wave.id === wave.id ? `what is ${sourceWords[source]}` : wave.name}.
    </p>
  );
}
