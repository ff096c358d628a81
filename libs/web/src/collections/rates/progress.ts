// How far is a round on each day, against its plan? What the line chart and the table beside it show.
import type { ProgressDaysFragment } from '@muster/contract';
import { count } from '../../words/index.js';

export type Progress = ProgressDaysFragment;
type Day = Progress['days'][number];

/** What is counted here, in words: `returned` of an `expected return`, or `submitted` of an `expected response`. */
export type Counting = { done: string; expected: string };

/** One day as it is shown: nothing has been counted yet on a day that has not come. */
export type ShownDay = { on: string; returned: number | null; planned: number };

/** The days of the chart; those after today have a plan but no count. */
export function shownDays(days: readonly Day[], today: string): ShownDay[] {
  return days.map(({ on, returned, planned }) => ({ on, returned: on > today ? null : (returned ?? null), planned }));
}

/** The days that a reader of the table needs: the first, the last, the due day, today, and every day on which something came. */
export function tellingDays(days: readonly ShownDay[], dueOn: string, today: string): ShownDay[] {
  return days.filter(({ on, returned }, index) => {
    const before = days[index - 1];
    return !before || index === days.length - 1 || on === dueOn || on === today || (returned !== null && returned !== before.returned);
  });
}

/** One sentence: how many came by the last day counted, and how that compares with the plan. Empty while there is nothing to compare. */
export function standing(days: readonly ShownDay[], { done }: Pick<Counting, 'done'>): string {
  const last = days.findLast(({ returned }) => returned !== null);
  if (!last || last.returned === null) return '';
  const planned = Math.round(last.planned);
  const difference = last.returned - planned;
  const verdict = difference === 0 ? 'exactly as planned' : `${Math.abs(difference)} ${difference < 0 ? 'behind' : 'ahead of'} the plan`;
  return `${count(last.returned, 'authority has', 'authorities have')} ${done}; the plan is ${planned}: ${verdict}.`;
}
