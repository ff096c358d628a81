import type { Grant } from '@muster/domain/access';
import { Where } from '@muster/platform';
import type { LedgerFilter } from './ledger.types.js';
import { regionsOf, TIMELINESS, usersOf } from './return-rows.js';

/** Whose ledger is asked for: the programme, its rounds that were opened, the day, and what the actor reaches. */
export interface LedgerScope {
  programmeId: string;
  rounds: readonly string[];
  today: string;
  reach: readonly Grant[] | null;
}

/** What a filter asks of the organisations on the roster, and the placeholders of the rounds and the day, which are always among the parameters. */
export function whereLedger({ programmeId, rounds, today, reach }: LedgerScope, filter: LedgerFilter): { where: Where; all: string; day: string } {
  const where = new Where();
  const all = `${where.parameter(rounds)}::uuid[]`;
  const day = `${where.parameter(today)}::date`;
  where.and(`${day} is not null`).equals('roster_entry.programme_id', programmeId).equals('roster_entry.region_code', filter.region)
    .contains(['roster_entry.name', 'organisation.name', 'organisation.code'], filter.search)
    .and(filter.championId && `roster_entry.region_code in ${regionsOf(where.parameter(filter.championId), 'roster_entry.programme_id').replaceAll('$today', day)}`)
    .and(filter.system && `(roster_entry.programme_id, roster_entry.organisation_id) in ${usersOf(where.parameter(filter.system))}`)
    .within(reach, { programme: 'roster_entry.programme_id', region: 'roster_entry.region_code' });
  where.and(`roster_entry.organisation_id in (select organisation_id from expected_return where round_id = any (${all})${ofTheCell(where, filter, day)})`);
  return { where, all, day };
}

/** What is asked of one and the same return of the organisation. */
function ofTheCell(where: Where, { roundId, state, outcome, timeliness }: LedgerFilter, day: string): string {
  const equal = Object.entries({ round_id: roundId, state, outcome }).filter(([, value]) => value).map(([column, value]) => ` and expected_return.${column} = ${where.parameter(value)}`);
  return equal.join('') + (timeliness ? ` and ${TIMELINESS[timeliness].replaceAll('$today', day)}` : '');
}
