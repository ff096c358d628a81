// Whom does a call help most?
import { effectiveDueOn } from '../collections/index.js';
import { addDays, workingDaysBetween, type WorkingCalendar } from '../kernel/index.js';
import { said } from './reasons.js';

/** An authority that has not returned, as the order of calls sees it. Days are ISO days. */
export interface CallRow {
  organisationId: string;
  targetId: string;
  dueOn: string;
  extendedTo: string | null;
  /** The state of the response or the return. */
  state: string;
  started: boolean;
  /** How much is answered; null where nothing can be counted. */
  percent: number | null;
  hasSpoc: boolean;
  /** Mail to the single point of contact came back. */
  mailFails: boolean;
  /** The earliest next action that is not done. */
  nextActionOn: string | null;
  /** The last day on which somebody tried to reach them, whether they did or not. */
  lastContactOn: string | null;
  /** The last day on which somebody spoke to them. */
  spokenOn: string | null;
  /** Children from 0 to 17 in the authority; null where unknown. */
  children: number | null;
}

const SOON = 5;
const ALL_BUT_FINISHED = 80;
const LATELY = 3;

interface Moment {
  today: string;
  calendar: WorkingCalendar;
}

interface Place {
  group: number;
  reason: string;
  /** Within a group: what counts first; lower comes first. */
  within: string | number;
}

/**
 * The rows in the order in which a call helps most, each with the reason (a sentence) and its rank from 1. The first that holds is the reason: an agreed next action; overdue, and
 * mail reaches nobody; overdue, and never spoken to; overdue, longest first; all but finished; due soon and not started; then by the number of children. Who has a
 * granted extension that is not past comes last, and whom somebody tried to reach within three days after the others of the same reason. Equal rows keep their order.
 */
export function callOrder<Row extends CallRow>(rows: readonly Row[], moment: Moment): (Row & { reason: string; rank: number })[] {
  const placed = rows.map((row) => ({ row, place: placeOf(row, moment), lately: triedLately(row, moment.today) }));
  placed.sort((a, b) => a.place.group - b.place.group || Number(a.lately) - Number(b.lately) || compare(a.place.within, b.place.within) || compare(-(a.row.children ?? 0), -(b.row.children ?? 0)));
  return placed.map(({ row, place }, index) => ({ ...row, reason: place.reason, rank: index + 1 }));
}

const compare = (a: string | number, b: string | number): number => (a < b ? -1 : a > b ? 1 : 0);

function triedLately({ lastContactOn }: CallRow, today: string): boolean {
  return lastContactOn !== null && lastContactOn > addDays(today, -LATELY);
}

function placeOf(row: CallRow, moment: Moment): Place {
  const { nextActionOn, extendedTo } = row;
  const { today } = moment;
  if (nextActionOn && nextActionOn <= today) return { group: 1, within: nextActionOn, reason: nextActionOn === today ? 'A next action was agreed for today.' : `A next action was agreed for ${said(nextActionOn)}.` };
  if (extendedTo && extendedTo >= today) return { group: 8, within: extendedTo, reason: `It has more time, until ${said(extendedTo)}.` };
  return overdue(row, today) ?? toCome(row, moment);
}

function overdue(row: CallRow, today: string): Place | null {
  const due = effectiveDueOn(row);
  if (due >= today) return null;
  const since = `Overdue since ${said(due)}`;
  if (!row.hasSpoc) return { group: 2, within: due, reason: `${since}, and there is no single point of contact to write to.` };
  if (row.mailFails) return { group: 2, within: due, reason: `${since}, and mail to the single point of contact comes back.` };
  if (!row.spokenOn) return { group: 3, within: due, reason: `${since}, and nobody has spoken to them yet.` };
  return { group: 4, within: due, reason: `${since}.` };
}

function toCome({ dueOn, extendedTo, percent, state, started, children }: CallRow, { today, calendar }: Moment): Place {
  const due = effectiveDueOn({ dueOn, extendedTo });
  const isSoon = workingDaysBetween(today, due, calendar) <= SOON;
  if (percent !== null && percent >= ALL_BUT_FINISHED) return { group: 5, within: due, reason: `All but finished: ${percent}% is answered.` };
  if (state === 'in-preparation' && isSoon) return { group: 5, within: due, reason: `In preparation, and due on ${said(due)}.` };
  if (isSoon && !started) return { group: 6, within: due, reason: `Due on ${said(due)}, and nothing has been started.` };
  const many = children === null ? 'The number of children there is not known.' : `${children.toLocaleString('en-GB')} children live there.`;
  return { group: 7, within: -(children ?? 0), reason: many };
}
