import { prepared } from '@muster/platform';
import { PROGRAMME } from '../surveys/index.js';
import { DUE_ON, OUTSTANDING, WAITING } from './return-rows.js';

const counted = `(select count(*)::int as expected, (count(*) filter (where received_at is not null))::int as returned, (count(*) filter (where expected_return.state = 'accepted'))::int as accepted,
    (count(*) filter (where ${OUTSTANDING} and ${DUE_ON} < $today))::int as overdue, (count(*) filter (where outcome is not null))::int as accounted,
    (count(*) filter (where ${OUTSTANDING}))::int as outstanding,
    (count(*) filter (where cardinality(collection_round.sharing) > 0 and ${WAITING}))::int as waiting
  from expected_return where expected_return.round_id = collection_round.id)`;

const asked = `(select count(*)::int as "openQueries", (count(*) filter (where return_query.due_on < $today))::int as "overdueQueries"
  from return_query join expected_return on expected_return.id = return_id where expected_return.round_id = collection_round.id and return_query.state = 'open')`;

/** A round with its programme, its level and its numbers (`$today` is replaced by the parameter of the day); row-level security decides what they count. */
export const ROUND = `collection_round.id, collection_round.name, collection_round.collection_id as "collectionId", collection.name as "collectionName", of.programme,
  case when collection_round.level_code is not null then jsonb_build_object('code', collection_round.level_code, 'name', coalesce(level.name, collection_round.level_code)) end as level,
  period_from as "periodFrom", period_to as "periodTo", collection_round.opens_on as "opensOn", collection_round.due_on as "dueOn", collection_round.closes_on as "closesOn",
  collection_round.state, collection_round.opened_at as "openedAt", collection_round.closed_at as "closedAt", collection_round.target, collection_round.sharing,
  collection_round.survey_version_id as "surveyVersionId", collection_round.wave_id as "waveId", survey.title as "surveyTitle",
  case when collection_round.opened_at is null then (select count(*)::int from roster_entry where roster_entry.programme_id = collection_round.programme_id) else counts.expected end as expected,
  counts.returned, counts.accepted, counts.overdue, counts.accounted, counts.outstanding, counts.waiting, asked."openQueries", asked."overdueQueries",
  (select count(*)::int from return_extension join expected_return on expected_return.id = return_id
    where expected_return.round_id = collection_round.id and return_extension.state = 'proposed') as "extensionsProposed"`;

export const ROUND_FROM = `collection_round join collection on collection.id = collection_round.collection_id join programme on programme.id = collection_round.programme_id
  left join level on level.framework_id = programme.framework_id and level.code = collection_round.level_code
  left join survey_version on survey_version.id = collection_round.survey_version_id left join survey on survey.id = survey_version.survey_id
  cross join lateral ${counted} counts cross join lateral ${asked} asked cross join lateral (select ${PROGRAMME} as programme offset 0) of`;

/** Newest first. */
export const ROUND_ORDER = 'collection_round.opens_on desc, collection.name, collection_round.name, collection_round.id';

/** A collection with its programme. */
export const COLLECTION = 'collection.id, collection.code, collection.name, collection.description, of.programme';
export const COLLECTION_FROM = `collection join programme on programme.id = collection.programme_id cross join lateral (select ${PROGRAMME} as programme offset 0) of`;

/** One return is expected of every organisation on the roster ($1 the round, $2 its programme, $3 its due day, $4 now). */
export const EXPECT_RETURNS = prepared('round-expect', `insert into expected_return (round_id, programme_id, organisation_id, region_code, state_at, due_on)
  select $1, programme_id, organisation_id, region_code, $4, $3 from roster_entry where programme_id = $2
  on conflict (round_id, organisation_id) do nothing`);

/** Holds the returns of a round ($1), in the order in which every verb holds them. */
export const HOLD_ALL = prepared('round-hold', 'select id from expected_return where round_id = $1 order by id for update');

/** The due day of a round moves ($2), and with it that of each of its returns; an extension that it overtakes is no more one. */
export const MOVE_DUE_DAY = prepared('round-due', `update expected_return set due_on = $2::date, extended_to = case when extended_to > $2::date then extended_to end, version = version + 1
  where round_id = $1 and due_on <> $2::date`);

/**
 * Who changes a return holds its round open; who closes a round waits for them, so that once it has closed nothing that began before can still arrive.
 */
export const WHEN_NOBODY_RECORDS = 'select pg_advisory_xact_lock(hashtextextended($1::text, 0))';
