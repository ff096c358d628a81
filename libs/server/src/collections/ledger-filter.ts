import type { Grant } from '@muster/domain/access';
import { Where } from '@muster/platform';
import { LEDGER_FROM } from './ledger-rows.js';
import type { LedgerFilter } from './ledger.types.js';
import { regionsOf, TIMELINESS, usersOf } from './return-rows.js';

/** Whose ledger is asked for: the programme, its rounds that were opened, the day, and what the actor reaches. */
export interface LedgerScope {
  programmeId: string;
  rounds: readonly string[];
  today: string;
  reach: readonly Grant[] | null;
}

// Both statements begin with the same two parameters.
const ROUNDS = '$1::uuid[]';
const DAY = '$2::date';

function beginning({ rounds, today }: LedgerScope): Where {
  const where = new Where();
  where.parameter(rounds);
  where.parameter(today);
  return where;
}

/** What a filter asks of the organisations on the roster. Once a round was opened, all of them are part of the ledger. */
export function whereLedger(scope: LedgerScope, filter: LedgerFilter): Where {
  const where = beginning(scope).and(`${DAY} is not null and cardinality(${ROUNDS}) > 0`);
  return where.equals('roster_entry.programme_id', scope.programmeId).equals('roster_entry.region_code', filter.region).contains(['roster_entry.name', 'organisation.name', 'organisation.code'], filter.search)
    .and(filter.championId && `roster_entry.region_code in ${regionsOf(where.parameter(filter.championId), 'roster_entry.programme_id').replaceAll('$today', DAY)}`)
    .and(filter.system && `(roster_entry.programme_id, roster_entry.organisation_id) in ${usersOf(where.parameter(filter.system))}`)
    .within(scope.reach, { programme: 'roster_entry.programme_id', region: 'roster_entry.region_code' })
    .and(ofOneReturn(where, filter));
}

/** What is asked of one and the same return of the organisation, where anything is. */
function ofOneReturn(where: Where, { roundId, state, outcome, timeliness }: LedgerFilter): string {
  const equal = Object.entries({ round_id: roundId, state, outcome }).filter(([, value]) => value).map(([column, value]) => ` and expected_return.${column} = ${where.parameter(value)}`);
  const asked = equal.join('') + (timeliness ? ` and ${TIMELINESS[timeliness].replaceAll('$today', DAY)}` : '');
  return asked && `roster_entry.organisation_id in (select organisation_id from expected_return where round_id = any (${ROUNDS})${asked})`;
}

/** The returns whose totals a ledger shows: those of the organisations that the filter asks for, looked for one by one only where it asks for more than a region. */
export function whereTotals(scope: LedgerScope, { region, ...more }: LedgerFilter): { where: string; parameters: unknown[] } {
  const asked = `expected_return.round_id = any (${ROUNDS})`;
  if (Object.values(more).some((value) => value)) {
    const organisations = whereLedger(scope, { region, ...more });
    return { where: `where ${asked} and organisation_id in (select organisation.id from ${LEDGER_FROM} ${organisations})`, parameters: organisations.parameters };
  }
  const where = beginning(scope).and(asked).equals('expected_return.region_code', region)
    .within(scope.reach, { programme: 'expected_return.programme_id', region: 'expected_return.region_code' });
  return { where: where.toString(), parameters: where.parameters };
}
