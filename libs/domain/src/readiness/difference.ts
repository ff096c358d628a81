// How does one cell of a heatmap lie to the cell that it is compared with?
import type { LegendEntry, LegendKind } from './legend.js';
import { standingOf, type Standing } from './standing.js';

/** Better and worse than what it is compared with; different, but neither; the same. */
export type Difference = 'better' | 'worse' | 'otherwise' | 'same';

const silent: ReadonlySet<LegendKind> = new Set(['no-data', 'not-asked', 'suppressed']);
const order: Readonly<Record<Standing, number>> = { 'not-ready': 0, partly: 1, ready: 2 };

/** What an entry of a legend says about being ready: values by their measure, unable and not collected as not ready; null where it says nothing. */
export function standingOfEntry({ kind, code, measure = '' }: Pick<LegendEntry, 'kind' | 'code' | 'measure'>): Standing | null {
  if (kind === 'value') return standingOf({ measure, state: 'answered', code });
  return kind === 'unable' || code === 'not-collected' ? 'not-ready' : null;
}

type Cell = Pick<LegendEntry, 'kind' | 'code' | 'measure' | 'letter'>;

/**
 * How `now` lies to `then`; null where one of them has no answer to compare. Two answers of one measure differ where they are not the same. Two answers of different
 * measures (what was declared, and what came) differ only where one is ready and the other is not: ready in part contradicts neither.
 */
export function differenceOf(now: Cell | undefined, then: Cell | undefined): Difference | null {
  if (!now || !then || silent.has(now.kind) || silent.has(then.kind)) return null;
  if (now.letter === then.letter) return 'same';
  const [one, other] = [standingOfEntry(now), standingOfEntry(then)];
  const apart = one && other ? order[one] - order[other] : 0;
  if (now.kind === 'value' && then.kind === 'value' && now.measure !== then.measure && Math.abs(apart) < 2) return 'same';
  if (apart === 0) return 'otherwise';
  return apart > 0 ? 'better' : 'worse';
}
