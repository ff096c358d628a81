import { prepared } from '@muster/platform';

const organisation = (region: string) => `jsonb_build_object('id', organisation.id, 'code', organisation.code, 'nation', organisation.nation, 'kind', organisation.kind, 'name', coalesce(roster_entry.name, organisation.name),
    'region', case when ${region}.code is not null then jsonb_build_object('code', ${region}.code, 'nation', ${region}.nation, 'name', ${region}.name, 'position', ${region}.position) end)`;

/** Which waves asked the organisation $1: closed ones first, the newest before the others. A wave that asks one organisation after the other belongs to a round and is not among them. */
export const WAVES_OF = prepared('authority-waves', `select wave.id, wave.name, wave.state, wave.closes_on as "closesOn", programme.id as "programmeId", programme.name as programme, response.id as "responseId",
    organisation.id as "organisationId", organisation.name as organisation
  from response join wave on wave.id = response.wave_id join programme on programme.id = wave.programme_id join organisation on organisation.id = response.organisation_id
  where response.organisation_id = $1 and wave.audience = 'roster' order by (wave.state = 'closed') desc, wave.closes_on desc, (response.submission_id is not null) desc, wave.id`);

/** The authority $2 in the wave $1: who it is, and how far its answer is. */
export const AUTHORITY = prepared('authority', `select ${organisation('region')} as organisation, organisation.nation, response.id as "responseId", response.state, response.answered, response.required,
    response.submitted_at as "submittedAt", response.programme_id as "programmeId", response.region_code as region, region.name as "regionName",
    programme.framework_id as "frameworkId", wave.survey_version_id as "versionId"
  from response join wave on wave.id = response.wave_id join programme on programme.id = response.programme_id join organisation on organisation.id = response.organisation_id
    left join roster_entry on roster_entry.programme_id = response.programme_id and roster_entry.organisation_id = response.organisation_id left join region on region.code = response.region_code
  where response.wave_id = $1 and response.organisation_id = $2`);

/** The levels and the indicators of the framework $1, each in its order. */
export const SUBJECTS = prepared('authority-subjects', `select 'level' as kind, code, name, name as short, code as level, position from level where framework_id = $1
  union all select 'indicator', code, name, short, level_code, position from indicator where framework_id = $1 and level_code is not null
  order by kind desc, position`);

/** Everything observed of the organisation $2: in the wave $1, and by the rounds $3. */
export const OBSERVED = prepared('authority-observed', `select measure, subject, state, code, number::float8 as number, source, round_id as "roundId", as_of as "asOf", origin
  from observation where organisation_id = $2 and (wave_id = $1 or round_id = any ($3::uuid[]))`);

/** The returns that are expected of the organisation $2 in the programme $1, the newest first. */
export const RETURNS = prepared('authority-returns', `select expected_return.id as "returnId", round.id as "roundId", collection.name || ' – ' || round.name as name, round.level_code as level, round.state as "roundState",
    greatest(expected_return.extended_to, expected_return.due_on) as "dueOn"
  from expected_return join collection_round round on round.id = expected_return.round_id join collection on collection.id = round.collection_id
  where expected_return.programme_id = $1 and expected_return.organisation_id = $2 order by round.opens_on desc, round.level_code, round.id`);

/** What others declared: of each group how many were asked, answered and chose what; no count below the base $3. */
export const PEERS = prepared('authority-peers', `select who, measure, subject, code, count, asked, answered from peer_distribution($2, $1, $3) where source is null or source = 'declared'`);

/** The ten nearest statistical neighbours of the organisation $2 by the model of the programme's day. Whether one answered is known only of those whose response the actor may see. */
export const NEIGHBOURS = prepared('authority-neighbours', `select ${organisation('region')} as organisation, near.rank, response.id is not null as seen, response.submission_id is not null as answered
  from statistical_neighbour near join organisation on organisation.id = near.neighbour_id left join response on response.wave_id = $1 and response.organisation_id = near.neighbour_id
    left join roster_entry on roster_entry.programme_id = response.programme_id and roster_entry.organisation_id = near.neighbour_id left join region on region.code = response.region_code
  where near.organisation_id = $2 and near.rank <= 10 and near.model = (select coalesce(max(known.model) filter (where known.model <= extract(year from coalesce(roster_on, starts_on))), min(known.model))
    from statistical_neighbour known, wave join programme on programme.id = wave.programme_id where wave.id = $1 and known.organisation_id = $2)
  order by near.rank`);

/** What the organisations $2 declared in the wave $1, as far as the actor may see it. */
export const DECLARED_BY = prepared('authority-declared-by', `select organisation_id as "organisationId", measure, subject, state, code from observation
  where wave_id = $1 and organisation_id = any ($2::uuid[]) and source = 'declared'`);
