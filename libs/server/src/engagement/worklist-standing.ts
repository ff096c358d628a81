import { effectiveDueOn } from '@muster/domain/collections';
import { standing } from '@muster/domain/engagement';
import type { WorkingCalendar } from '@muster/domain/kernel';
import { isOpen, type OutstandingRow, type TargetRow } from './target-rows.js';
import type { WorklistTarget } from './worklist.types.js';

/** How a region stands with a target on a day: every expected authority is returned, accounted for or outstanding. */
export function worklistTarget(target: TargetRow, rows: readonly OutstandingRow[], { today, calendar }: { today: string; calendar: WorkingCalendar }): WorklistTarget {
  const returned = rows.filter((row) => row.returned).length;
  const open = rows.filter(isOpen);
  const { opensOn, dueOn, targetPercent } = target;
  const { expectedByToday, difference, verdict } = standing({ opensOn, dueOn, expected: rows.length, target: targetPercent, returned }, today, calendar);
  return {
    target, targetPercent, expected: rows.length, returned, accounted: rows.length - returned - open.length, outstanding: open.length,
    overdue: open.filter((row) => effectiveDueOn(row) < today).length, expectedByToday, difference, verdict,
  };
}
