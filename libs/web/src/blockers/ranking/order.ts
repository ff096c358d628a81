// How is a ranking laid out, and where does a blocker go when it is moved?
import type { Priority, RankingEntryRowFragment } from '@muster/contract';

export const priorities: readonly Priority[] = ['MUST', 'SHOULD', 'COULD', 'NOT_NEEDED'];

export type Entry = RankingEntryRowFragment;

/** The entries of each priority, in their order; a priority without any is there too. */
export function byPriority(entries: readonly Entry[]): { priority: Priority; entries: Entry[] }[] {
  return priorities.map((priority) => ({ priority, entries: entries.filter((entry) => entry.priority === priority) }));
}

/** A number that was typed, where it is one that can be a place; null otherwise. */
export function placeTyped(text: string, size: number): number | null {
  const number = /^\d{1,4}$/.test(text.trim()) ? Number(text) : 0;
  return number >= 1 && number <= size ? number : null;
}

/** The ranking that a page shows: the one in the address, else the newest published one, else the newest. Rankings come newest first. */
export function rankingShown<R extends { id: string; state: string }>(rankings: readonly R[], asked: string | null): R | undefined {
  return rankings.find(({ id }) => id === asked) ?? rankings.find(({ state }) => state === 'PUBLISHED') ?? rankings[0];
}
