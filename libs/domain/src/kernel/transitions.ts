// Which state may follow which?
import type { Refusal } from './refusal.js';

/** A lifecycle as data: for each state, the states that may follow it. */
export type Transitions<State extends string> = Readonly<Record<State, readonly State[]>>;

/** May `to` follow `from` in this lifecycle? */
export function mayFollow<State extends string>(table: Transitions<State>, from: State, to: State): boolean {
  return table[from].includes(to);
}

/** Null when `to` may follow `from`; otherwise the refusal STATE_NOT_ALLOWED, which names both states and what is possible instead. */
export function decideTransition<State extends string>(table: Transitions<State>, from: State, to: State): Refusal | null {
  if (mayFollow(table, from, to)) return null;
  const next = table[from];
  const instead = next.length ? `From here it can become: ${next.join(', ')}.` : 'Nothing can follow this state.';
  return { code: 'STATE_NOT_ALLOWED', message: `It is ${from}, so it cannot become ${to}. ${instead}`, details: { from, to, next } };
}

/** The states that cannot be reached from `start`; an empty list is a sound table. */
export function unreachable<State extends string>(table: Transitions<State>, start: State): State[] {
  const seen = new Set<State>([start]);
  for (const state of seen) table[state].forEach((next) => seen.add(next));
  return (Object.keys(table) as State[]).filter((state) => !seen.has(state));
}
