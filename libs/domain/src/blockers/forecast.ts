// How many authorities will be ready for a level, quarter by quarter, and on whose word?
import { addMonths } from './months.js';

/** On whose word an authority counts as ready by a day: its rating, the removal of blockers (only in a what-if), its plans, its declaration; or that its day is later, or that it gave none. */
export const forecastBands = ['ready', 'removal', 'plan', 'declaration', 'later', 'no-date'] as const;
export type ForecastBand = (typeof forecastBands)[number];

/** A plan of an authority against one blocker, as far as the forecast reads it. `doneOn` is the day on which it was said to be done. */
export interface ForecastPlan {
  blockerId: string;
  dueOn: string | null;
  progress: string;
  doneOn: string | null;
}

/** What one authority says of one level. Days are ISO days. */
export interface LevelWord {
  organisationId: string;
  /** Its rating in force is green. */
  ready: boolean;
  /** Its plans against blockers of the level. */
  plans: readonly ForecastPlan[];
  /** The longest lead time in months that it gave, for the authority or for an item of the level; from the day on which it submitted. */
  leadMonths: number | null;
  submittedOn: string;
  /** The month in which it could start by statute, where it named one. */
  startsOn: string | null;
  /** The blockers of each of its blocked cells of the level; an empty list is an unexplained cell. */
  blockedBy: readonly (readonly string[])[];
}

/** What is supposed otherwise than the authorities say. */
export interface WhatIf {
  /** Blockers that are gone on the first day of the forecast. */
  removed: ReadonlySet<string>;
  /** Months by which open plans and declared days move, later or (negative) earlier. */
  shiftMonths: number;
  /** Only plans against this blocker move, and no declaration; null: everything moves. */
  shiftBlocker: string | null;
}

export const asDeclared: WhatIf = { removed: new Set(), shiftMonths: 0, shiftBlocker: null };

/** When an authority is expected to be ready, and on whose word; no day where it gave none, and none is needed where it is ready. */
export interface Expected {
  band: 'ready' | 'removal' | 'plan' | 'declaration' | 'no-date';
  on: string | null;
}

/**
 * When an authority will be ready for a level. Ready now: a green rating in force. Else by plan: the latest day among its plans that have one; a dropped plan says
 * nothing, a done one counts as met on the day on which it was due or said to be done, whichever came first. Else by declaration: its longest lead time after the day it
 * submitted, or the month in which it could start. Else no date.
 *
 * Where blockers are supposed gone from `from` on: an authority that is not ready counts as ready on that day when it has blocked cells in the level and every one of
 * them is explained, and by removed blockers only. A dated plan against a removed blocker counts as met on `from`, or on its own day if that is earlier. So a removal
 * can never make anybody later. An authority without blocked cells keeps its day: what keeps it from green is no blocker.
 */
export function expectedOf(word: LevelWord, whatIf: WhatIf, from: string): Expected {
  if (word.ready) return { band: 'ready', on: null };
  const said = byPlan(word, whatIf, from) ?? byDeclaration(word, whatIf);
  const { removed } = whatIf;
  const freed = word.blockedBy.length > 0 && word.blockedBy.every((blockers) => blockers.length > 0 && blockers.every((id) => removed.has(id)));
  return freed && (said.on === null || said.on > from) ? { band: 'removal', on: from } : said;
}

function byPlan({ plans }: LevelWord, whatIf: WhatIf, from: string): Expected | null {
  const days = plans.flatMap((plan) => dayOf(plan, whatIf, from) ?? []);
  return days.length > 0 ? { band: 'plan', on: days.reduce((latest, day) => (day > latest ? day : latest)) } : null;
}

function dayOf({ blockerId, dueOn, progress, doneOn }: ForecastPlan, { removed, shiftMonths, shiftBlocker }: WhatIf, from: string): string | null {
  if (progress === 'dropped') return null;
  if (progress === 'done') return earlier(doneOn, dueOn);
  if (dueOn === null) return null;
  const moved = shiftBlocker === null || shiftBlocker === blockerId ? addMonths(dueOn, shiftMonths) : dueOn;
  return removed.has(blockerId) ? earlier(moved, from) : moved;
}

const earlier = (one: string | null, other: string | null): string | null => (one !== null && other !== null ? (one < other ? one : other) : one ?? other);

function byDeclaration({ leadMonths, submittedOn, startsOn }: LevelWord, { shiftMonths, shiftBlocker }: WhatIf): Expected {
  const on = leadMonths !== null ? addMonths(submittedOn, leadMonths) : startsOn;
  if (on === null) return { band: 'no-date', on: null };
  return { band: 'declaration', on: shiftBlocker === null ? addMonths(on, shiftMonths) : on };
}

/** How many authorities stand in each band on each day; the bands of a day sum to `answered`. */
export interface LevelForecast {
  answered: number;
  counts: Readonly<Record<ForecastBand, readonly number[]>>;
}

/**
 * The forecast of a level over these days (ascending; the first is the day from which removed blockers are gone), of the authorities that answered. Ready, removal, plan
 * and declaration only grow from day to day; later only shrinks, and no date stays.
 */
export function forecastLevel(words: readonly LevelWord[], days: readonly string[], whatIf: WhatIf = asDeclared): LevelForecast {
  const expected = words.map((word) => expectedOf(word, whatIf, days[0]!));
  const counts = Object.fromEntries(forecastBands.map((band) => [band, days.map((day) => expected.filter((one) => bandOn(one, day) === band).length)]));
  return { answered: words.length, counts: counts as unknown as LevelForecast['counts'] };
}

function bandOn({ band, on }: Expected, day: string): ForecastBand {
  return on !== null && on > day ? 'later' : band;
}

/** How many count as ready on the day at this place: on any word that has come true by then. */
export const readyAt = ({ counts }: LevelForecast, place: number): number => counts.ready[place]! + counts.removal[place]! + counts.plan[place]! + counts.declaration[place]!;

/** How many authorities count as ready by a day that need not be the first of a quarter: a target's. */
export const readyBy = (words: readonly LevelWord[], { day, from, whatIf = asDeclared }: { day: string; from: string; whatIf?: WhatIf }): number =>
  words.filter((word) => !['later', 'no-date'].includes(bandOn(expectedOf(word, whatIf, from), day))).length;
