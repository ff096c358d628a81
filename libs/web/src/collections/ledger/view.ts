// Which ledger does an address ask for, and which rows does one of its numbers count?
import type { LedgerFilter, ReturnOutcome, ReturnState, Timeliness } from '@muster/contract';
import { outcomeNames, returnStateNames, timelinessNames } from '../names.js';

export type View = { collection: string; region: string; champion: string; system: string; round: string; state: ReturnState | ''; outcome: ReturnOutcome | ''; timeliness: Timeliness | ''; search: string; page: number };

/** How many organisations stand on one page. */
export const perPage = 50;

/** The view of an address; a value that is none of the known ones is passed over. */
export function viewOf(address: URLSearchParams): View {
  const text = (name: string) => address.get(name) ?? '';
  const known = <Value extends string>(name: string, names: Readonly<Record<Value, string>>): Value | '' => (text(name) in names ? (text(name) as Value) : '');
  const page = Number.parseInt(text('page'), 10);
  return {
    collection: text('collection'),
    region: text('region'),
    champion: text('champion'),
    system: text('system'),
    round: text('round'),
    state: known('state', returnStateNames),
    outcome: known('outcome', outcomeNames),
    timeliness: known('timeliness', timelinessNames),
    search: text('search'),
    page: Number.isInteger(page) && page > 1 ? page : 1,
  };
}

/** The filter of the API for a view. */
export function filterOf({ region, champion, system, round, state, outcome, timeliness, search }: View): LedgerFilter {
  return {
    region: region || null,
    championId: champion || null,
    system: system || null,
    roundId: round || null,
    state: state || null,
    outcome: outcome || null,
    timeliness: timeliness || null,
    search: search || null,
  };
}

/** Whether anything narrows the ledger down. */
export function narrowed(view: View): boolean {
  return Object.values(filterOf(view)).some((value) => value !== null);
}

const given = (values: Record<string, string>): Record<string, string> => Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ''));

/**
 * The filter of the list of returns that shows the rows of one round of this view. The ledger keeps organisations of which one return is as asked, in whatever round;
 * the list says that by `alongside`.
 */
export function rowsOf({ region, champion, system, round, state, outcome, timeliness, search }: View, roundId: string): Record<string, unknown> {
  const alongside = given({ roundId: round, state, outcome, timeliness });
  return { roundId, ...given({ region, championId: champion, system, search }), ...(Object.keys(alongside).length > 0 ? { alongside } : {}) };
}

type Known = { id: string; rounds: readonly { state: string }[] };

/** The collection that the address names; else the first with an open round, else the first; undefined when there is none. */
export function collectionOf<C extends Known>(collections: readonly C[], id: string): C | undefined {
  return collections.find((collection) => collection.id === id) ?? collections.find(({ rounds }) => rounds.some(({ state }) => state === 'OPEN')) ?? collections[0];
}
