// In which order should blockers be addressed, and what may become of such an order?
import { type Refusal, type Transitions } from '../kernel/index.js';

export const priorities = ['must', 'should', 'could', 'not-needed'] as const;
export type Priority = (typeof priorities)[number];

export type RankingState = 'draft' | 'moderation' | 'published';
export type RankingAction = 'arrange' | 'moderate' | 'propose' | 'publish' | 'discard';

/** The lifecycle: arranged by the project team, moderated at a meeting of champions, published. A published ranking never changes; the next one begins from it. */
export const rankingTransitions: Transitions<RankingState> = { draft: ['moderation'], moderation: ['published'], published: [] };

/** The states in words, as they stand on screens. */
export const rankingStateInWords: Readonly<Record<RankingState, string>> = { draft: 'Draft', moderation: 'In moderation', published: 'Published' };

/** A blocker's place: its priority, and its number inside of it from 1. */
export interface Ranked {
  blockerId: string;
  priority: Priority;
  position: number;
}

const order = ({ priority }: Ranked): number => priorities.indexOf(priority);
const inOrder = (a: Ranked, b: Ranked): number => order(a) - order(b) || a.position - b.position || (a.blockerId < b.blockerId ? -1 : 1);

/** The same places with the numbers 1, 2, 3 … inside each priority: must before should before could before not needed. */
export function normalised<Row extends Ranked>(rows: readonly Row[]): Row[] {
  const next = new Map<Priority, number>();
  return [...rows].sort(inOrder).map((row) => {
    const position = (next.get(row.priority) ?? 0) + 1;
    next.set(row.priority, position);
    return { ...row, position };
  });
}

/** The ranking with one blocker at a place, whether it was ranked before or not: the others close up and make room. A number beyond the end means the end. */
export function placed<Row extends Ranked>(rows: readonly Row[], row: Row): Row[] {
  const others = normalised(rows.filter(({ blockerId }) => blockerId !== row.blockerId));
  const there = others.filter(({ priority }) => priority === row.priority);
  const at = Math.min(Math.max(Math.trunc(row.position), 1), there.length + 1);
  const shifted = others.map((other) => (other.priority === row.priority && other.position >= at ? { ...other, position: other.position + 1 } : other));
  return normalised([...shifted, { ...row, position: at }]);
}

/** The ranking with one blocker a step higher or lower inside its priority; at the end of the list, or not ranked, nothing changes. */
export function moved<Row extends Ranked>(rows: readonly Row[], blockerId: string, by: -1 | 1): Row[] {
  const row = rows.find((one) => one.blockerId === blockerId);
  return row ? placed(rows, { ...row, position: row.position + by }) : normalised(rows);
}

/** How one blocker differs between two rankings. */
export interface RankingDifference<Row> {
  kind: 'entered' | 'left' | 'priority' | 'moved' | 'worded';
  blockerId: string;
  before: Row | null;
  after: Row | null;
}

interface Worded extends Ranked {
  title: string;
  solution: string;
}

/**
 * What differs between two rankings, in the order of the later one, what has left at the end. Moved means moved against the others of its priority: what only has
 * another number because something entered or left before it has not moved. A blocker can be moved and worded anew: each is a difference.
 */
export function rankingDifferences<Row extends Worded>(before: readonly Row[], after: readonly Row[]): RankingDifference<Row>[] {
  const earlier = new Map(before.map((row) => [row.blockerId, row]));
  const later = new Set(after.map(({ blockerId }) => blockerId));
  const movedOnes = movedBetween(before, after);
  const found = normalised(after).flatMap((row) => {
    const was = earlier.get(row.blockerId) ?? null;
    const as = (kind: RankingDifference<Row>['kind']) => ({ kind, blockerId: row.blockerId, before: was, after: row });
    if (!was) return [as('entered')];
    const place = was.priority !== row.priority ? [as('priority')] : movedOnes.has(row.blockerId) ? [as('moved')] : [];
    return was.title !== row.title || was.solution !== row.solution ? [...place, as('worded')] : place;
  });
  const left = normalised(before).filter(({ blockerId }) => !later.has(blockerId)).map((row) => ({ kind: 'left' as const, blockerId: row.blockerId, before: row, after: null }));
  return [...found, ...left];
}

/** Blockers that stayed in their priority and stand elsewhere among the others that stayed there. */
function movedBetween(before: readonly Ranked[], after: readonly Ranked[]): Set<string> {
  const found = new Set<string>();
  for (const priority of priorities) {
    const [was, is] = [before, after].map((rows) => normalised(rows).filter((row) => row.priority === priority).map(({ blockerId }) => blockerId)) as [string[], string[]];
    const [stayedBefore, stayed] = [was.filter((id) => is.includes(id)), is.filter((id) => was.includes(id))];
    stayed.forEach((id, place) => stayedBefore[place] === id || found.add(id));
  }
  return found;
}

/** May a new draft be made? Refuses while another ranking is in the making (RANKING_IN_THE_MAKING), and an empty register (REGISTER_EMPTY). */
export function decideDraft({ inTheMaking, registered }: { inTheMaking: number; registered: number }): Refusal | null {
  if (inTheMaking > 0) return { code: 'RANKING_IN_THE_MAKING', message: 'A ranking is in the making already. Publish or discard it first.' };
  return registered > 0 ? null : { code: 'REGISTER_EMPTY', message: 'There is no blocker in the register yet. Add one first.' };
}

/** Is the ranking in the state that the act needs? Refuses another one (RANKING_STATE). */
export function decideInState({ state }: { state: RankingState }, action: RankingAction): Refusal | null {
  if (statesOf[action].includes(state)) return null;
  return { code: 'RANKING_STATE', message: `This ranking is ${rankingStateInWords[state].toLowerCase()}, ${soNot[action]}`, details: { state, next: rankingTransitions[state] } };
}

const statesOf: Readonly<Record<RankingAction, readonly RankingState[]>> = { arrange: ['draft'], moderate: ['draft'], propose: ['moderation'], publish: ['moderation'], discard: ['draft', 'moderation'] };
const soNot: Readonly<Record<RankingAction, string>> = {
  arrange: 'so its order cannot be arranged by hand: in moderation it follows from proposals, and what is published never changes.',
  moderate: 'so its moderation cannot begin.',
  propose: 'so proposals and votes cannot be made or decided. They belong to the moderation.',
  publish: 'so it cannot be published. Open its moderation first.',
  discard: 'so it cannot be discarded: what is published never changes.',
};

/** May the ranking be published? Refuses another state than moderation (RANKING_STATE), undecided proposals (PROPOSALS_UNDECIDED) and blockers in the way that have no place (BLOCKERS_UNRANKED). */
export function decidePublish(ranking: { state: RankingState }, { undecided, unranked }: { undecided: number; unranked: readonly string[] }): Refusal | null {
  const early = decideInState(ranking, 'publish');
  if (early) return early;
  if (undecided > 0) return { code: 'PROPOSALS_UNDECIDED', message: `${undecided} proposals wait for a decision. Accept or decline them first.`, details: { undecided } };
  if (!unranked.length) return null;
  return { code: 'BLOCKERS_UNRANKED', message: `${unranked.length} blockers of the register have no place in this ranking: ${unranked.join('; ')}. Give each a place first.`, details: { unranked } };
}

/** Somebody else has changed the ranking since it was read. */
export const rankingChanged: Refusal = { code: 'RANKING_CHANGED', message: 'Somebody else has changed this ranking since you read it. Load it again before you go on.' };

/** What may be done with a ranking in its state, for screens to offer; the caller keeps what the policy gives to the actor (`ranking.<action>`). */
export function rankingActions(ranking: { state: RankingState }): RankingAction[] {
  return (Object.keys(statesOf) as RankingAction[]).filter((action) => !decideInState(ranking, action));
}
