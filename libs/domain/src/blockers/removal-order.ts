// In which order should blockers be removed, and how fast do items become reportable on the way?
import type { CellGroup } from './leverage.js';

/** One step of an order: the blocker (its place in the list) that goes, the cells that this step unlocks, and those unlocked by then. */
export interface OrderStep {
  blocker: number;
  gain: number;
  cumulative: number;
}

/** The groups while blockers go: how many blockers each still has, and which groups each blocker is in. */
class Standing {
  private readonly left: Int32Array;
  private readonly groupsOf: number[][];
  private cumulative = 0;

  constructor(private readonly groups: readonly CellGroup[], count: number) {
    this.left = Int32Array.from(groups, ({ blockers }) => blockers.length);
    this.groupsOf = Array.from({ length: count }, () => []);
    groups.forEach(({ blockers }, place) => blockers.forEach((blocker) => this.groupsOf[blocker]!.push(place)));
  }

  /** The cells in which the blocker is one of 1, 2, 3 … that are left: the first number is what its going unlocks at once. */
  profile(blocker: number): number[] {
    const cells: number[] = [0];
    for (const place of this.groupsOf[blocker]!) {
      const others = this.left[place]! - 1;
      cells[others] = (cells[others] ?? 0) + this.groups[place]!.total;
    }
    return Array.from(cells, (count) => count ?? 0);
  }

  remove(blocker: number): OrderStep {
    let gain = 0;
    for (const place of this.groupsOf[blocker]!) {
      this.left[place]! -= 1;
      if (this.left[place] === 0) gain += this.groups[place]!.total;
    }
    this.cumulative += gain;
    return { blocker, gain, cumulative: this.cumulative };
  }
}

/** The curve of an order that is given: what each step unlocks. A blocker that is named twice goes once. */
export function curveOf(groups: readonly CellGroup[], order: readonly number[], count: number): OrderStep[] {
  const standing = new Standing(groups, count);
  return [...new Set(order)].map((blocker) => standing.remove(blocker));
}

const compareProfiles = (one: readonly number[], other: readonly number[]): number => {
  const length = Math.max(one.length, other.length);
  for (let place = 0; place < length; place += 1) {
    const difference = (other[place] ?? 0) - (one[place] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
};

/**
 * The suggested order: each time the blocker whose going unlocks most cells at once. Equal ones: the one with most cells that then wait for one other blocker only, then
 * for two, and so on; then the order of `tieOrder` (the hub's order, then the code), which names every blocker once.
 *
 * Guarantee: where every cell has one blocker, the first k of this order unlock as many cells as any k blockers, for every k. Where blockers block jointly, the count is
 * supermodular (a blocker may be worth more after others are gone) and there is no such guarantee: two that block a hundred cells only together gain nothing one by one,
 * so blockers worth one cell each come before them. Pairs (`jointPairs`) are shown beside the order for that reason.
 */
export function suggestedOrder(groups: readonly CellGroup[], tieOrder: readonly number[]): OrderStep[] {
  const standing = new Standing(groups, tieOrder.length);
  const waiting = [...tieOrder];
  const steps: OrderStep[] = [];
  while (waiting.length > 0) {
    const profiles = waiting.map((blocker) => standing.profile(blocker));
    const best = profiles.reduce((leader, profile, place) => (compareProfiles(profile, profiles[leader]!) < 0 ? place : leader), 0);
    steps.push(standing.remove(waiting.splice(best, 1)[0]!));
  }
  return steps;
}

const priorities = ['must', 'should', 'could', 'not-needed'];

/** The hub's order: must before should before could before not needed, and by position inside each; blockers that are not ranked come last, by code. Gives places in the list. */
export function hubOrder(blockers: readonly { code: string; priority: string | null; position: number | null }[]): number[] {
  const rank = ({ priority }: { priority: string | null }) => (priority === null ? priorities.length : priorities.indexOf(priority));
  return blockers.map((blocker, place) => ({ ...blocker, place }))
    .sort((a, b) => rank(a) - rank(b) || (a.position ?? 0) - (b.position ?? 0) || (a.code < b.code ? -1 : 1)).map(({ place }) => place);
}
