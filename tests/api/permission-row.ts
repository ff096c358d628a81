import type { Muster } from './support/muster.js';
import type { World } from './support/world.js';

/** The actors of the matrix, in the order of its columns. */
export const columns = ['grace', 'priya', 'hal', 'yara', 'sam', 'dee', 'con', 'cert', 'sue', 'dan', 'olga', 'nobody'] as const;

/** Where the same field is asked: which ids it gets, what a list must contain to count as seen, and one letter an actor. */
export interface Case {
  scope: string;
  variables?: (world: World) => Record<string, unknown>;
  contains?: (world: World) => string;
  /** Variables that are made anew for every actor, where doing it uses the thing up. */
  afresh?: (muster: Muster) => Promise<Record<string, unknown>>;
  /** y: done, seen, or refused by a rule only; -: null or empty; F: FORBIDDEN; N: NOT_FOUND; U: UNAUTHENTICATED. */
  may: string;
}

/**
 * One field of the schema and who may do what with it. The document names the answer `it`, and inside of it the field `value` where the field is
 * not the operation itself. `reaches` are the refusals that only somebody meets who may do it: so that the matrix changes nothing.
 */
export interface PermissionRow {
  field: string;
  document: string;
  reaches?: string[];
  cases: Case[];
}

/** What every actor may see, by kind of thing and place: programme a in Yorkshire (Barnsley) and in London (Camden), and programme b (Camden). */
export const seen = {
  byRegion: { barnsley: 'yy-yFFFFFF-U', camden: 'yyy-FFFFFF-U', b: 'y---FFFFFFyU' },
  byProgramme: { a: 'yyyyFFFFFF-U', b: 'y---FFFFFFyU' },
  byReader: { a: 'yyyyFFFFFy-U', b: 'y---FFFFF-yU' },
  byReaderInRegion: { barnsley: 'yy-yFFFFFy-U', camden: 'yyy-FFFFFy-U', b: 'y---FFFFF-yU' },
  byTeam: { a: 'yyFFFFFFFF-U', b: 'y-FFFFFFFFyU' },
  byAuthorityToo: { barnsley: 'yy-yyyyy-F-U', camden: 'yyy-----yF-U', b: 'y--------FyU' },
  byStaff: { a: 'yyyyFFFFFFFU', b: 'yFFFFFFFFFyU' },
  byStaffInRegion: { barnsley: 'yy-yFFFFFFFU', camden: 'yyy-FFFFFFFU', b: 'yFFFFFFFFFyU' },
  byEveryReader: 'yyyyFFFFFyyU',
  byEveryTeam: 'yyFFFFFFFFyU',
} as const;

/** A file of contacts with one row, as it is sent. */
export const contactFile = Buffer.from('Name,Email,Role,Authority\nNia Nolan,nia@sheffield.example,SPOC,Leeds').toString('base64');

/** The responses of the spring by scope. */
export const springResponses = { barnsley: 'a/Spring/Barnsley', camden: 'a/Spring/Camden', b: 'b/Count/Camden' } as const;
/** The return of an authority to a spring round, the bronze one being queried and the silver one expected; where each scope lies, and who answers there. */
export const springReturns = { barnsley: 'Spring/Barnsley', camden: 'Spring/Camden', b: 'Spring/Camden' } as const;
export const places = {
  barnsley: { programme: 'a', organisation: 'Barnsley', region: 'yorkshire-and-the-humber', spoc: 'sam', key: 'a/Barnsley', bounced: 'lena', caller: 'yara' },
  camden: { programme: 'a', organisation: 'Camden', region: 'london', spoc: 'sue', key: 'a/Camden', bounced: 'hana', caller: 'hal' },
  b: { programme: 'b', organisation: 'Camden', region: 'london', spoc: 'bea', key: 'b/Camden', bounced: 'bea', caller: 'olga' },
} as const;
export type Scope = keyof typeof places;
export const ofLevel = (level: 'bronze' | 'silver', scope: Scope): string => `${places[scope].programme}/${level}/${springReturns[scope]}`;
export const springWaves = { a: 'a/Spring', b: 'b/Count' } as const;

/** The cases of a field that takes one id, by scope. */
export function byId<S extends string>(may: Readonly<Record<S, string>>, id: (world: World, scope: S) => string): Case[] {
  return (Object.entries(may) as [S, string][]).map(([scope, letters]) => ({ scope, may: letters, variables: (world) => ({ id: id(world, scope) }) }));
}

/** The cases of a list, by what it should contain. */
export function byContents<S extends string>(may: Readonly<Record<S, string>>, id: (world: World, scope: S) => string): Case[] {
  return (Object.entries(may) as [S, string][]).map(([scope, letters]) => ({ scope, may: letters, contains: (world) => id(world, scope) }));
}

/** Cases by scope, each with its variables and, for a list, with what it should contain. */
export function by<S extends string>(may: Readonly<Partial<Record<S, string>>>, variables: (world: World, scope: S) => Record<string, unknown>, contains?: (world: World, scope: S) => string): Case[] {
  return (Object.entries(may) as [S, string][]).map(([scope, letters]) => ({
    scope, may: letters, variables: (world) => variables(world, scope), ...(contains && { contains: (world: World) => contains(world, scope) }),
  }));
}
