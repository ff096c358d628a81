// An exercise of any size: a programme with its roster over the regions of England, and one single point of contact for each organisation.
import { rows } from './database.mjs';

/** A programme with so many organisations, each with a single point of contact; the survey is the readiness survey. */
const PROGRAMME = `with exercise as (
    insert into programme (code, name, framework_id, starts_on, ends_on)
    select $2::text || '-' || $1::text || '-' || floor(extract(epoch from clock_timestamp())), 'Bench of ' || $1::text, id, '2020-01-01', '2099-12-31' from framework where code = 'plo' returning id, code),
  organisations as (
    insert into organisation (nation, kind, code, name) select 'england', 'agency', exercise.code || '-' || number, 'Agency ' || number from exercise, generate_series(1, $1::int) number returning id, name),
  placed as (select id, name, row_number() over (order by name) as place from organisations),
  regions as (select code, row_number() over (order by position) as place, count(*) over () as all from region where nation = 'england'),
  roster as (
    insert into roster_entry (programme_id, organisation_id, name, region_code)
    select exercise.id, placed.id, placed.name, regions.code from exercise, placed join regions on regions.place = 1 + placed.place % regions.all),
  people as (insert into person (name, email) select 'Contact ' || number, 'contact-' || number || '@' || exercise.code || '.example.org' from exercise, generate_series(1, $1::int) number returning id),
  appointments as (
    insert into appointment (person_id, role, programme_id, organisation_id, starts_on)
    select one.id, 'spoc', exercise.id, placed.id, '2020-01-01' from exercise, (select id, row_number() over () as place from people) one join placed using (place)),
  asked as (insert into survey (programme_id, code, title) select exercise.id, survey.code, survey.title from exercise, survey where survey.code = 'national-readiness-survey' limit 1 returning id),
  version as (
    insert into survey_version (survey_id, number, state, definition, content_hash, published_at)
    select asked.id, 1, 'published', definition, content_hash, now() from asked, (select * from survey_version where state = 'published' order by created_at limit 1) original returning id)
  select exercise.id as programme, version.id as version from exercise, version`;

const COLLECTION = `insert into collection (programme_id, code, name) values ($1, 'bench', 'Bench of returns') returning id`;

/** Rounds of a month each, the last of them open from `$3` and due four weeks later; those before it are closed. */
const ROUNDS = `insert into collection_round (collection_id, programme_id, name, level_code, period_from, period_to, opens_on, due_on, closes_on, state, opened_at, closed_at)
  select $1, $2, 'Round ' || number, (array['bronze', 'silver', 'gold'])[1 + number % 3], opens_on - 90, opens_on - 1, opens_on, opens_on + 28, opens_on + 56,
    case when before = 0 then 'open' else 'closed' end, opens_on, case when before > 0 then opens_on + 57 end
  from (select number, $4::int - number as before, $3::date - 30 * ($4::int - number) as opens_on from generate_series(1, $4::int) number) round returning id`;

/** What is expected of the whole roster: nothing has come yet. */
const EXPECTED = `insert into expected_return (round_id, programme_id, organisation_id, region_code, state_at, due_on)
  select collection_round.id, programme_id, organisation_id, region_code, opens_on, due_on from collection_round join roster_entry using (programme_id) where collection_id = $1`;

/** What came, by a lot that falls the same way each time: three in four returned, the others with and without a reason; every tenth has more time. */
const CAME = `update expected_return set state = case when lot < 60 then 'accepted' when lot < 70 then 'received' when lot < 75 then 'queried' when lot < 80 then 'in-preparation' else 'expected' end,
    received_at = case when lot < 75 then round.opens_on + make_interval(days => lot % 40) end, accepted_at = case when lot < 60 then round.closes_on + interval '1 hour' end,
    outcome = case when lot >= 90 then 'refused' end, outcome_on = case when lot >= 90 then round.due_on end, outcome_reason = case when lot >= 90 then 'No time' end,
    extended_to = case when lot % 10 = 0 then round.due_on + 7 end
  from (select expected_return.id, abs(hashtext(organisation_id::text || name)) % 100 as lot, collection_round.opens_on, collection_round.due_on, collection_round.closes_on
    from expected_return join collection_round on collection_round.id = round_id where collection_id = $1) round
  where round.id = expected_return.id`;

/** A new programme of this size; `what` begins its code. Gives its id and that of a published version of its survey. */
export async function makeExercise(owner, size, what) {
  const [made] = await rows(owner, PROGRAMME, [size, what]);
  return made;
}

/** A collection of so many rounds in a programme; the last one opened on `opensOn`. Returns have come unless `silent`. Gives its id. */
export async function makeCollection(owner, { programme, rounds, opensOn, silent = false }) {
  const [{ id }] = await rows(owner, COLLECTION, [programme]);
  await owner.query(ROUNDS, [id, programme, opensOn, rounds]);
  await owner.query(EXPECTED, [id]);
  if (!silent) await owner.query(CAME, [id]);
  return id;
}
