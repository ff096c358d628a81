import { Where } from '@muster/platform';
import { OUTSTANDING, regionsOf, TIMELINESS, usersOf, WAITING } from './return-rows.js';
import type { LikeReturn, ReturnFilter } from './returns.inputs.js';

const SEARCHED = ['roster_entry.name', 'organisation.name', 'organisation.code'];
const ASKED = "exists (select 1 from return_query where return_id = expected_return.id and return_query.state = 'open')";
const PROPOSED = "exists (select 1 from return_extension where return_id = expected_return.id and return_extension.state = 'proposed')";

/** True, false or not asked: the condition, its opposite, or nothing. */
const either = (wanted: boolean | null | undefined, condition: string): string | false => (wanted === true ? condition : wanted === false && `not ${condition}`);

/** What a filter asks of the returns on a day. */
export function whereReturns(filter: ReturnFilter, today: string): Where {
  const where = new Where();
  const day = `${where.parameter(today)}::date`;
  return where.and(`${day} is not null`).equals('expected_return.programme_id', filter.programmeId).equals('collection_round.collection_id', filter.collectionId).equals('expected_return.round_id', filter.roundId)
    .equals('expected_return.organisation_id', filter.organisationId).equals('expected_return.region_code', filter.region).equals('expected_return.state', filter.state)
    .isOneOf('expected_return.state', filter.states).equals('expected_return.outcome', filter.outcome).hasId('expected_return.id', filter.ids).contains(SEARCHED, filter.search)
    .and(filter.timeliness && TIMELINESS[filter.timeliness].replaceAll('$today', day))
    .and(filter.system && `(expected_return.programme_id, expected_return.organisation_id) in ${usersOf(where.parameter(filter.system))}`)
    .and(filter.championId && `expected_return.region_code in ${regionsOf(where.parameter(filter.championId), 'expected_return.programme_id').replaceAll('$today', day)}`)
    .and(either(filter.outstanding, OUTSTANDING)).and(either(filter.waiting, WAITING)).and(filter.alongside && hasReturnLike(where, filter.alongside, day)).and(either(filter.extensionProposed, PROPOSED)).and(either(filter.withOpenQueries, ASKED));
}

/** The organisation has a return like this in the same collection, perhaps the one that is listed. */
function hasReturnLike(where: Where, { roundId, state, outcome, timeliness }: LikeReturn, day: string): string {
  const equal = Object.entries({ round_id: roundId, state, outcome }).filter(([, value]) => value).map(([column, value]) => ` and other.${column} = ${where.parameter(value)}`);
  const asked = equal.join('') + (timeliness ? ` and ${TIMELINESS[timeliness].replaceAll('expected_return.', 'other.').replaceAll('$today', day)}` : '');
  return `exists (select 1 from expected_return other join collection_round of_other on of_other.id = other.round_id
    where other.organisation_id = expected_return.organisation_id and of_other.collection_id = collection_round.collection_id${asked})`;
}
