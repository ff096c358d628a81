import { prepared } from '@muster/platform';

/**
 * The wave that figures about blockers are counted from: the one that is asked for ($2), else of the waves that ask a whole roster the latest that asked where items are
 * held, closed ones before open ones. Programme $1.
 */
export const CHOSEN_WAVE = prepared('blocking-wave', `select wave.id, wave.programme_id as "programmeId", wave.survey_version_id as "versionId", wave.state, programme.framework_id as "frameworkId", programme.invented,
    to_char(coalesce(wave.closed_at, wave.opened_at) at time zone 'Europe/London', 'YYYY-MM-DD') as "lastOn"
  from wave join programme on programme.id = wave.programme_id
  where wave.programme_id = $1 and wave.opened_at is not null and (wave.id = $2 or ($2::uuid is null and wave.audience = 'roster'))
  order by exists (select 1 from submitted_answer where submitted_answer.wave_id = wave.id and measure = 'source') desc, wave.state = 'closed' desc, wave.opened_at desc limit 1`);

/** Authorities of the wave $1 that answered, in alphabetical order, with the day on which they did; of one region ($2), or one of them alone ($3). */
export const ANSWERED = prepared('blocking-answered', `select response.organisation_id as "organisationId", coalesce(roster_entry.name, organisation.name) as name, response.region_code as region,
    to_char(response.submitted_at at time zone 'Europe/London', 'YYYY-MM-DD') as "submittedOn"
  from response join organisation on organisation.id = response.organisation_id
  left join roster_entry on roster_entry.programme_id = response.programme_id and roster_entry.organisation_id = response.organisation_id
  where response.wave_id = $1 and response.submission_id is not null and ($2::text is null or response.region_code = $2) and ($3::uuid is null or response.organisation_id = $3)
  order by name`);

/** What they said, one row an authority and measure ($2): a judgement comes after the declaration that it stands above. */
export const SAID = prepared('blocking-said', `select organisation_id as "organisationId", measure,
    json_agg(json_build_array(subject, state, code, number) order by source = 'moderated') as said
  from observation where wave_id = $1 and measure = any ($2::text[]) and source in ('declared', 'moderated')
    and ($3::text is null or region_code = $3) and ($4::uuid is null or organisation_id = $4)
  group by organisation_id, measure`);

/** The items of the framework $1 that belong to a level, in their order. */
export const INDICATORS = prepared('blocking-indicators', `select indicator.code, indicator.name, indicator.short, level_code as level, level.name as "levelName"
  from indicator join level on level.framework_id = indicator.framework_id and level.code = level_code where indicator.framework_id = $1 order by level.position, indicator.position`);

const RANKED_FROM = `blocker left join ranking_entry on ranking_entry.blocker_id = blocker.id
    and ranking_entry.ranking_id = (select id from ranking where ranking.programme_id = blocker.programme_id and state = 'published' order by number desc limit 1)`;

/** A blocker with its place in the ranking that was published last; null where it has none. */
export const RANKED = `blocker.id, blocker.code, blocker.title, blocker.solution, blocker.level_code as level, blocker.indicators, blocker.barriers, blocker.systems, blocker.cause, blocker.actor,
  blocker.status, blocker.due_on as "dueOn",
  array(select short from indicator join programme on programme.framework_id = indicator.framework_id where programme.id = blocker.programme_id and indicator.code = any (blocker.indicators) order by indicator.position) as about,
  ranking_entry.priority, ranking_entry.position`;

/** The blockers of the programme $1, as the register has them now. */
export const BLOCKERS = prepared('blocking-blockers', `select ${RANKED} from ${RANKED_FROM} where blocker.programme_id = $1 order by blocker.code`);

/** The ranking of the programme $1 that was published last. */
export const PUBLISHED_RANKING = 'select number, title, published_at as "publishedAt" from ranking where programme_id = $1 and state = \'published\' order by number desc limit 1';
