// How many of a group are ready, in part, or not: what a small bar shows.
import type { Standing } from '@muster/contract';

export type StandingCount = { standing: Standing; count: number };
type Choice = { standing?: Standing | null | undefined };

export const standingNames: Record<Standing, string> = { READY: 'ready', PARTLY: 'in part', NOT_READY: 'not ready' };
const order: readonly Standing[] = ['READY', 'PARTLY', 'NOT_READY'];

/** The counts of a measure's choices, added up by what each says about being ready; null where the measure says nothing about it. */
export function countsByStanding(choices: readonly Choice[], counts: readonly number[]): StandingCount[] | null {
  if (choices.every(({ standing }) => !standing)) return null;
  return order.map((standing) => ({ standing, count: choices.reduce((sum, choice, place) => sum + (choice.standing === standing ? (counts[place] ?? 0) : 0), 0) }));
}

/** The counts in words, with their base: "12 ready, 5 in part, 3 not ready, of 21". */
export function countsInWords(counts: readonly StandingCount[], answered: number): string {
  return `${counts.map(({ standing, count }) => `${count} ${standingNames[standing]}`).join(', ')}, of ${answered}`;
}

/** The share of a count in percent for the width of a bar; none over an empty base. */
export function shareOf(count: number, answered: number): number {
  return answered === 0 ? 0 : (100 * count) / answered;
}
