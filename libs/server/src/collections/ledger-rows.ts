import { REGION } from '../organisations/index.js';
import { DUE_ON, ORGANISATION, OUTSTANDING, RECEIVED_ON, RETURN_ROUND, ROUND_TABLES, systemOf, TIMELINESS } from './return-rows.js';

/** The rounds of a collection ($1) that were opened, oldest first. */
export const LEDGER_ROUNDS = `select ${RETURN_ROUND} as round from ${ROUND_TABLES} where collection_round.collection_id = $1 and collection_round.opened_at is not null
  order by collection_round.opens_on, collection_round.name, collection_round.id`;

/** The organisations of a roster, in alphabetical order. */
export const LEDGER_FROM = `roster_entry join organisation on organisation.id = roster_entry.organisation_id left join region on region.code = roster_entry.region_code`;
export const LEDGER_ORDER = 'roster_entry.name, organisation.id';

/** Those of a programme ($1) by their ids ($2), as a ledger shows them. */
export const LEDGER_ROWS = `select ${ORGANISATION}, ${REGION}, ${systemOf('roster_entry.organisation_id', 'roster_entry.programme_id')} as system
  from ${LEDGER_FROM} where roster_entry.programme_id = $1 and roster_entry.organisation_id = any ($2::uuid[]) order by ${LEDGER_ORDER}`;

/** What is known of one organisation in one round. */
export const LEDGER_CELLS = `select organisation_id as "organisationId", round_id as "roundId", id, state, outcome, due_on as "dueOn", extended_to as "extendedTo", ${RECEIVED_ON}::text as "receivedOn"
  from expected_return where round_id = any ($1::uuid[]) and organisation_id = any ($2::uuid[])`;

const count = (condition: string, name: string): string => `(count(*) filter (where ${condition}))::int as "${name}"`;

/** What the returns of rounds come to on a day ($2). */
export const TOTALS = `round_id as "roundId", count(*)::int as expected, ${count('received_at is not null', 'returned')}, ${count("state = 'accepted'", 'accepted')}, ${count(TIMELINESS['on-time'], 'onTime')},
  ${count(TIMELINESS.late, 'late')}, ${count(`${OUTSTANDING} and ${DUE_ON} < $2::date`, 'overdue')}, ${count('outcome is not null', 'accounted')}, ${count(OUTSTANDING, 'outstanding')}`;
