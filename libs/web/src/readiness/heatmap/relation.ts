// How does a cell lie to the one that it is compared with? As the server counts it, so that marks and numbers agree.
import type { Legend } from './matrix.js';

/** Two answers that are the same, agree in other words, or differ; or a side that has no answer. */
export type Relation = 'same' | 'agrees' | 'differs' | 'not-compared';

type Side = { letter: string; kind: Legend['kind'] | 'UNREAD'; standing: Legend['standing'] };

const silent: ReadonlySet<Side['kind']> = new Set(['NO_DATA', 'NOT_ASKED', 'SUPPRESSED', 'UNREAD']);
const opposite = (one: Legend['standing'], other: Legend['standing']) => (one === 'READY' && other === 'NOT_READY') || (one === 'NOT_READY' && other === 'READY');

/**
 * Answers to one question differ where they are not the same. What was said and what came answer two questions (`acrossMeasures`): they differ only where one is ready
 * and the other is not; ready in part contradicts neither.
 */
export function relationOf({ now, then, acrossMeasures }: { now: Side; then: Side; acrossMeasures: boolean }): Relation {
  if (silent.has(now.kind) || silent.has(then.kind)) return 'not-compared';
  if (now.letter === then.letter) return 'same';
  if (acrossMeasures && now.kind === 'VALUE' && then.kind === 'VALUE' && !opposite(now.standing, then.standing)) return 'agrees';
  return 'differs';
}
