import type { QueryState } from '@muster/domain/collections';
import { prepared } from '@muster/platform';

/** A query with its indicator's name and the return that it is about. */
export const QUERY = `return_query.id, return_query.indicator, indicator.name as "indicatorName", return_query.text, return_query.due_on as "dueOn", return_query.state,
  coalesce(raiser.name, 'The project team') as "raisedBy", raised_at as "raisedAt", answer, case when answered_at is not null then coalesce(answerer.name, 'Somebody') end as "answeredBy",
  answered_at as "answeredAt", asked_again as "askedAgain", carried_from is not null as "carriedForward", return_query.programme_id as "programmeId",
  return_query.organisation_id as "organisationId", return_query.region_code as region, jsonb_build_object('id', return_query.return_id, 'organisation', jsonb_build_object('id', organisation.id, 'code', organisation.code,
      'nation', organisation.nation, 'kind', organisation.kind, 'name', coalesce(roster_entry.name, organisation.name)),
    'roundId', collection_round.id, 'roundName', collection_round.name) as return`;

export const QUERY_FROM = `return_query join expected_return on expected_return.id = return_query.return_id join collection_round on collection_round.id = expected_return.round_id
  join programme on programme.id = return_query.programme_id join organisation on organisation.id = return_query.organisation_id
  left join roster_entry on roster_entry.programme_id = return_query.programme_id and roster_entry.organisation_id = return_query.organisation_id
  left join indicator on indicator.framework_id = programme.framework_id and indicator.code = return_query.indicator
  left join person raiser on raiser.id = raised_by left join person answerer on answerer.id = answered_by`;

/** Open, and its day is over (`$today` is replaced by the parameter of the day). */
export const QUERY_OVERDUE = "(return_query.state = 'open' and return_query.due_on < $today)";

/** The return that a query ($1) is about. */
export const RETURN_OF = 'select return_id as "returnId" from return_query where id = $1';

/** A query as its rules need it. */
export interface QueryMoment {
  id: string;
  indicator: string | null;
  state: QueryState;
}

/** Every query of a return ($1). Read after the return is held, so that it shows what others have just done. */
export const QUERIES_OF = prepared('return-queries', 'select id, indicator, state from return_query where return_id = $1');

/** What the survey at the submission of a return measured: the wave $1, the organisation $2. */
export const MEASURED = `select measure, subject, submitted_answer.state, code, number::float8 as number from response join submitted_answer on submitted_answer.submission_id = response.submission_id
  where response.wave_id = $1 and response.organisation_id = $2`;

/** The queries of the round before at the same level of the same collection, for the organisation of the return $1, newest first. */
export const EARLIER = `select return_query.id, indicator, text, return_query.state, answer, fingerprint from return_query where return_id = (
    select earlier.id from expected_return held join collection_round round on round.id = held.round_id
      join collection_round before on before.collection_id = round.collection_id and before.opens_on < round.opens_on and before.level_code is not distinct from round.level_code
      join expected_return earlier on earlier.round_id = before.id and earlier.organisation_id = held.organisation_id
    where held.id = $1 order by before.opens_on desc limit 1)
  order by raised_at desc`;

export const INSERT_QUERY = `insert into return_query (return_id, programme_id, organisation_id, region_code, indicator, text, due_on, state, raised_by, raised_at, answer, answered_by, answered_at, carried_from, fingerprint)
  select $1, $2, $3, $4, $5, $6, $7::date, case when $8::uuid is null then 'open' else 'explained' end, $9, $10, earlier.answer, earlier.answered_by, earlier.answered_at, $8::uuid, $11
  from (values (1)) one left join return_query earlier on earlier.id = $8::uuid
  returning id`;

export const ANSWER_QUERY = "update return_query set state = $2, answer = $3, answered_by = $4, answered_at = $5, carried_from = null where id = $1 and state = 'open'";
export const ACCEPT_ANSWER = "update return_query set state = 'accepted', fingerprint = case when state = 'explained' then $2 end, decided_by = $3, decided_at = $4 where id = $1 and state in ('explained', 'corrected')";
export const ASK_AGAIN = "update return_query set state = 'open', asked_again = $2 where id = $1 and state in ('explained', 'corrected')";
export const WITHDRAW_QUERY = "update return_query set state = 'withdrawn', decided_by = $2, decided_at = $3 where id = $1 and state in ('open', 'explained', 'corrected')";
