// What does the screen say of each indicator at the share that is being tried?
import type { FeasibilityVerdictsQuery } from '@muster/contract';
import { judge, sensitivity, type Counted, type FailedCondition } from '@muster/domain/recommendations';

export type Feasibility = NonNullable<FeasibilityVerdictsQuery['feasibility']>;
export type Item = Feasibility['items'][number];

/** An indicator at a share: what the rule says there, why not, and what holds in the end. */
export interface VerdictRow extends Omit<Item, 'failed'> {
  byRule: boolean;
  holds: boolean;
  failed: FailedCondition[];
}

const countedOf = ({ held, blockers }: Item): Counted => ({ held: held.numerator, answered: held.denominator, against: blockers.length });

/** The rows at a share, by the same rule that the server keeps. */
export function rowsAt(items: readonly Item[], share: number): VerdictRow[] {
  return items.map((item) => {
    const { verdict, failed } = judge(countedOf(item), share);
    const byRule = verdict === 'feasible';
    return { ...item, failed, byRule, holds: item.decided ? item.decided.verdict === 'FEASIBLE' : byRule };
  });
}

export const choices = [
  { id: 'feasible', name: 'Feasible' },
  { id: 'not', name: 'Not feasible' },
  { id: 'decided', name: 'Decided by the programme' },
  { id: 'blocked', name: 'With a blocker against it' },
] as const;

/** The rows that somebody asks for; all of them without a choice that is known. */
export function chosenRows(rows: readonly VerdictRow[], only: string | null): VerdictRow[] {
  const wanted: Readonly<Record<string, (row: VerdictRow) => boolean>> = {
    feasible: ({ holds }) => holds, not: ({ holds }) => !holds, decided: ({ decided }) => Boolean(decided), blocked: ({ blockers }) => blockers.length > 0,
  };
  return rows.filter(wanted[only ?? ''] ?? (() => true));
}

/** The share of the address; the programme's own where the address has none, or none that can be. */
export function shareOf(asked: string | null, own: number): number {
  const share = Number(asked);
  return asked !== null && Number.isInteger(share) && share >= 1 && share <= 100 ? share : own;
}

/** How many indicators the rule finds feasible at every tenth, and at the share that is being tried. */
export function curveOf(items: readonly Item[], tried: number): { share: number; feasible: number }[] {
  const shares = [...new Set([10, 20, 30, 40, 50, 60, 70, 80, 90, tried])].sort((one, other) => one - other);
  return sensitivity(items.map(countedOf), shares);
}

const reasons: Readonly<Record<FailedCondition, string>> = {
  'nobody-answered': 'nobody answered', 'too-few': 'too few hold it', blocked: 'a must-blocker of the cause “system” stands against it',
};

/** Why the rule does not call an indicator feasible, in words; nothing where it does. */
export function whyNot(failed: readonly FailedCondition[]): string {
  const words = failed.map((one) => reasons[one]).join(', and ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Up to which share that must hold it an indicator is feasible, in words. */
export function upToInWords(feasibleUpTo: number | null | undefined): string {
  return typeof feasibleUpTo === 'number' ? `${feasibleUpTo}%` : 'No share';
}
