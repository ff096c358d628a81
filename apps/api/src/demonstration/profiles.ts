// Who answered, and what did each say of itself, so that the published totals come out exactly? (Table 2 and Appendix C of the report.)
import { dice } from './dice.js';

/** How many authorities of each region answered the readiness survey of 2023. */
const answered: Readonly<Record<string, number>> = {
  'yorkshire-and-the-humber': 15, 'north-east': 12, 'east-midlands': 10, 'south-west': 15, 'north-west': 22, london: 27, 'east-of-england': 8, 'west-midlands': 9, 'south-east': 11,
};

/** How many authorities gave each answer, best first. Bronze is as published; silver and gold are invented, and worse. */
const ratings = { bronze: [['green', 54], ['amber', 66], ['red', 9]], silver: [['green', 18], ['amber', 71], ['red', 40]], gold: [['green', 5], ['amber', 49], ['red', 75]] } as const;
const methods = {
  bronze: [['digital', 18], ['both', 55], ['manual', 52], ['none', 4]], silver: [['digital', 9], ['both', 48], ['manual', 60], ['none', 12]], gold: [['digital', 3], ['both', 33], ['manual', 68], ['none', 25]],
} as const;

export type LevelCode = keyof typeof ratings;
export const levels: readonly LevelCode[] = ['bronze', 'silver', 'gold'];

/** An authority on the roster, as far as the generator needs it. */
export interface Authority {
  organisationId: string;
  code: string;
  name: string;
  region: string;
}

/** What an authority says of itself: how far it has come (0 to 1), and its rating and method for each level. */
export interface Profile {
  authority: Authority;
  maturity: number;
  rag: Record<LevelCode, string>;
  method: Record<LevelCode, string>;
}

/** The authorities that answered: in each region as many as were published, always the same ones. */
export function respondents(roster: readonly Authority[]): Authority[] {
  return Object.entries(answered).flatMap(([region, count]) => {
    const own = roster.filter((authority) => authority.region === region);
    return [...own].sort((a, b) => dice('answered', a.code) - dice('answered', b.code)).slice(0, count);
  });
}

/** The two authorities, silent in 2023, that never had a single point of contact. */
export function vacancies(roster: readonly Authority[]): Set<string> {
  const answering = new Set(respondents(roster).map(({ code }) => code));
  const silent = roster.filter(({ code }) => !answering.has(code)).sort((a, b) => dice('vacancy', a.code) - dice('vacancy', b.code));
  return new Set(silent.slice(0, 2).map(({ code }) => code));
}

/** What each of the authorities says of itself. Whoever is further on rates itself better, with some noise, and the totals come out as they should. */
export function profiles(authorities: readonly Authority[]): Profile[] {
  const maturity = new Map(authorities.map(({ code }) => [code, dice('maturity', code)]));
  const rag = shares(ratings, 'rag', maturity);
  const method = shares(methods, 'method', maturity);
  return authorities.map((authority) => ({ authority, maturity: maturity.get(authority.code)!, rag: rag.get(authority.code)!, method: method.get(authority.code)! }));
}

/** What the same authority says of itself in the follow-up: it is further on; some rate a level one step better than before, and a few one step worse. */
export function followingUp({ authority, maturity, rag, method }: Profile): Profile {
  const then = (level: LevelCode): string => {
    const given = ratings[level].map(([code]) => code as string);
    const at = given.indexOf(rag[level]);
    const chance = dice('follow-up', level, authority.code);
    return given[chance < BETTER ? at - 1 : chance > 1 - WORSE ? at + 1 : at] ?? rag[level];
  };
  return { authority, maturity: Math.min(1, maturity + PROGRESS), rag: { bronze: then('bronze'), silver: then('silver'), gold: then('gold') }, method };
}

const PROGRESS = 0.15;
const BETTER = 0.35;
const WORSE = 0.06;

/** Where a rating of a level stands among all that were given, from 0 (the worst) to 1 (the best): the middle of those who gave it, so that over everybody it comes to a half. */
export function placeOf(level: LevelCode, rating: string): number {
  const given = ratings[level];
  const all = given.reduce((total, [, count]) => total + count, 0);
  const at = given.findIndex(([code]) => code === rating);
  const worse = given.slice(at + 1).reduce((total, [, count]) => total + count, 0);
  return (worse + given[at]![1] / 2) / all;
}

type Totals = Readonly<Record<LevelCode, readonly (readonly [string, number])[]>>;

function shares(totals: Totals, what: string, maturity: ReadonlyMap<string, number>): Map<string, Record<LevelCode, string>> {
  const codes = [...maturity.keys()];
  const result = new Map(codes.map((code) => [code, {} as Record<LevelCode, string>]));
  for (const level of levels) {
    const score = (code: string) => maturity.get(code)! + 0.5 * dice(what, level, code);
    const ranked = [...codes].sort((a, b) => score(b) - score(a));
    const answers = totals[level].flatMap(([answer, count]) => Array.from({ length: count }, () => answer));
    ranked.forEach((code, place) => (result.get(code)![level] = answers[place] ?? answers.at(-1)!));
  }
  return result;
}
