// What do the two curves and the table beside them show?
import type { LeverageQuery } from '@muster/contract';

export type LeverageFacts = NonNullable<LeverageQuery['leverage']>;
export type LeverageBlocker = LeverageFacts['blockers'][number]['blocker'];
type Curve = { blockerIds: readonly string[]; cumulative: string };

/** One step of both orders: which blocker goes as the n-th, and how many cells can be reported more by then. */
export type CurveStep = { step: number; suggested: LeverageBlocker; suggestedCells: number; hub: LeverageBlocker; hubCells: number };

const numbers = (cumulative: string): number[] => (cumulative === '' ? [] : cumulative.split(',').map(Number));

/** Both curves side by side, step by step. */
export function curveSteps(it: { blockers: readonly { blocker: LeverageBlocker }[]; suggested: Curve; hub: Curve }): CurveStep[] {
  const known = new Map(it.blockers.map(({ blocker }) => [blocker.id, blocker]));
  const [suggested, hub] = [numbers(it.suggested.cumulative), numbers(it.hub.cumulative)];
  return it.suggested.blockerIds.flatMap((id, place) => {
    const [one, other] = [known.get(id), known.get(it.hub.blockerIds[place] ?? '')];
    return one && other ? [{ step: place + 1, suggested: one, suggestedCells: suggested[place]!, hub: other, hubCells: hub[place]! }] : [];
  });
}

/** After how many removals an order has unlocked at least this share of what it unlocks in the end; 0 where there is nothing to unlock. */
export function stepsTo(share: number, cells: readonly number[]): number {
  const end = cells.at(-1) ?? 0;
  return end === 0 ? 0 : cells.findIndex((unlocked) => unlocked >= share * end) + 1;
}
