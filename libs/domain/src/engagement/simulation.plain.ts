// A programme that is planned day after day, with what went out fed back, for specs only.
import { addDays } from '../kernel/index.js';
import { planReminders } from './planner.js';
import { sendWindow, type Due, type NotDue, type Outstanding, type PlannerInput, type Sent, type Settled } from './planner-input.js';

/** What stays the same, and what is true on a day. */
export interface World {
  fixed: Omit<PlannerInput, 'today' | 'time' | 'window' | 'outstanding' | 'sent' | 'settled' | 'programmeId'>;
  outstandingOn(day: string): Outstanding[];
  hasRun(day: string): boolean;
  before?: readonly Sent[];
}

/** One day of it: what was decided (null without a run), and what a second run on the same day would have done. */
export interface Day {
  on: string;
  decided: { due: Due[]; notDue: NotDue[] } | null;
  again: Due[];
}

/** The days from `first`, as many as asked for, and every message that went out, with those from before. */
export function simulate({ fixed, outstandingOn, hasRun, before = [] }: World, first: string, days: number): { days: Day[]; sent: Sent[] } {
  const sent = [...before];
  const settled: Settled[] = [];
  const all = Array.from({ length: days }, (_none, index): Day => {
    const on = addDays(first, index);
    if (!hasRun(on)) return { on, decided: null, again: [] };
    const plan = () => planReminders({ ...fixed, today: on, time: '10:00', window: sendWindow, programmeId: 'programme', outstanding: outstandingOn(on), sent, settled });
    const decided = plan();
    settled.push(...decided.due.map(asSettled), ...decided.notDue.filter(({ final }) => final).map(asSettled));
    sent.push(...messagesOf(decided.due, on));
    return { on, decided, again: plan().due };
  });
  return { days: all, sent };
}

const asSettled = ({ targetId, organisationId, step, personId, code }: Due): Settled => ({ targetId, organisationId, step, personId, code });

/** A message for each that is sent; one for all the lines of a champion's digest, which is about each wave and round that it has a line about. */
function messagesOf(due: readonly Due[], on: string): Sent[] {
  const letters = due.filter(({ action }) => action === 'send').map(({ targetId, organisationId, step, personId }) => ({ targetId, organisationId, step, personId: personId!, on }));
  const lines = new Map(due.filter(({ action }) => action === 'digest').map(({ targetId, step, personId }) => [`${targetId} ${personId}`, { targetId, organisationId: null, step, personId: personId!, on }]));
  return [...letters, ...lines.values()];
}

/** The bank holidays of England and Wales that the specs of planning meet. */
export const easterAndChristmas = { bankHolidays: new Set(['2023-04-07', '2023-04-10', '2023-05-01', '2023-05-08', '2023-12-25', '2023-12-26', '2024-01-01', '2024-03-29', '2024-04-01']) };
