// Who returned in 2023, when, and what did each say of it, so that the published totals come out exactly? (Tables 1 and 6 and chapter 9 of the report.)
import { addDays, addWorkingDays, type WorkingCalendar } from '@muster/domain/kernel';
import { dice } from './dice.js';
import type { Authority, LevelCode } from './profiles.js';
import type { Said } from './return-answers.js';
import { blocked, visited } from './standings.js';

type Counts = readonly (readonly [string, number])[];

/** How many returned, and how many gave each answer. The providers of bronze and gold are not published in words: they are invented. */
const totals: Readonly<Record<LevelCode, { received: number; ease: Counts; provider: Counts }>> = {
  bronze: {
    received: 127, ease: [['easily', 55], ['time-consuming', 63], ['very-difficult', 9]],
    provider: [['data-intelligence', 47], ['legal', 18], ['case-progression', 17], ['service-managers', 12], ['social-workers', 8], ['other', 25]],
  },
  silver: {
    received: 119, ease: [['easily', 7], ['time-consuming', 77], ['very-difficult', 35]],
    provider: [['data-intelligence', 29], ['legal', 21], ['case-progression', 18], ['service-managers', 12], ['social-workers', 9], ['other', 30]],
  },
  gold: {
    received: 99, ease: [['easily', 1], ['time-consuming', 29], ['very-difficult', 36]],
    provider: [['data-intelligence', 12], ['legal', 14], ['case-progression', 12], ['service-managers', 7], ['social-workers', 5], ['other', 16]],
  },
};

/** The days of a round. */
export interface Days {
  opensOn: string;
  dueOn: string;
  closesOn: string;
}

/** A return as it came: whose, on which day, late or not, with how much more time, and what was said of it (null: nothing). */
export interface Arrival {
  authority: Authority;
  on: string;
  late: boolean;
  extension: 'none' | 'granted' | 'declined';
  said: Said | null;
}

/** Who could not return at any level in 2023: nobody to ask, or no agreement. */
export function heldUp(roster: readonly Authority[], vacancies: ReadonlySet<string>): Set<string> {
  return new Set([...vacancies, ...blocked(roster, vacancies).map(({ code }) => code)]);
}

/** The returns of a level, those of the authorities that are furthest first: as many as were published. */
export function arrivals(level: LevelCode, { roster, vacancies }: { roster: readonly Authority[]; vacancies: ReadonlySet<string> }, days: Days & { calendar: WorkingCalendar }): Arrival[] {
  const never = heldUp(roster, vacancies);
  const score = (authority: Authority) => (authority === visited(roster) ? 2 : dice('maturity', authority.code)) + 0.35 * dice('returned', level, authority.code);
  const able = roster.filter(({ code, name }) => !never.has(code) && name !== 'Isles of Scilly').sort((a, b) => score(b) - score(a));
  const came = able.slice(0, totals[level].received);
  const said = whatWasSaid(level, came);
  return came.map((authority) => ({ authority, ...arrival(level, authority.code, days), said: said.get(authority.code) ?? null }));
}

function arrival(level: LevelCode, code: string, { opensOn, dueOn, closesOn, calendar }: Days & { calendar: WorkingCalendar }): Pick<Arrival, 'on' | 'late' | 'extension'> {
  const late = dice('late', level, code) > 0.84;
  const chance = dice('day', level, code);
  const [from, to] = late ? [addDays(dueOn, 1), addDays(closesOn, -2)] : [addDays(opensOn, 6), dueOn];
  const day = addDays(from, Math.floor(chance * (daysFrom(from, to) + 1)));
  const extension = !late ? 'none' : dice('extension', level, code) < 0.5 ? 'granted' : dice('extension', level, code) < 0.65 ? 'declined' : 'none';
  return { on: late ? addWorkingDays(day, 0, calendar) : addWorkingDays(addDays(day, 1), -1, calendar), late, extension };
}

const daysFrom = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);

/** Whoever is further on found it easier; who provided it falls by lot. */
function whatWasSaid(level: LevelCode, came: readonly Authority[]): Map<string, Said> {
  const { ease, provider } = totals[level];
  const answers = spread(ease);
  const easiest = [...came].sort((a, b) => rank(b, level) - rank(a, level)).slice(0, answers.length);
  const byLot = [...easiest].sort((a, b) => dice('provider', level, a.code) - dice('provider', level, b.code));
  const providers = new Map(byLot.map(({ code }, place) => [code, spread(provider)[place]!]));
  return new Map(easiest.map(({ code }, place) => [code, { ease: answers[place]!, provider: providers.get(code)! }]));
}

const rank = ({ code }: Authority, level: LevelCode): number => dice('maturity', code) + 0.6 * dice('ease', level, code);
const spread = (counts: Counts): string[] => counts.flatMap(([answer, count]) => Array.from({ length: count }, () => answer));
