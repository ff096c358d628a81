import { prepared } from '@muster/platform';

/** An authority in a wave: where it belongs, and what of it may be rated. */
export interface AskedAuthority {
  responseId: string;
  waveId: string;
  programmeId: string;
  organisationId: string;
  region: string | null;
  versionId: string;
  submittedAt: Date | null;
  /** Codes of the levels and indicators of the framework. */
  subjects: string[] | null;
}

/** The organisation $2 in the wave $1, as the actor may see it. */
export const ASKED = prepared('rating-asked', `select response.id as "responseId", wave.id as "waveId", response.programme_id as "programmeId", response.organisation_id as "organisationId", response.region_code as region,
    wave.survey_version_id as "versionId", response.submitted_at as "submittedAt",
    (select array_agg(code) from (select code from level where framework_id = programme.framework_id union all select code from indicator where framework_id = programme.framework_id and level_code is not null) subject) as subjects
  from response join wave on wave.id = response.wave_id join programme on programme.id = response.programme_id where response.wave_id = $1 and response.organisation_id = $2`);

/** What the authority $2 declared in the wave $1 of the measure $3 and the subject $4. */
export const DECLARED = prepared('rating-declared', `select state, code, as_of as "asOf" from observation
  where wave_id = $1 and organisation_id = $2 and measure = $3 and subject = $4 and source = 'declared'`);

/** Every judgement, the newest first. A name comes only where row-level security shows the person to who asks. */
export const JUDGEMENTS = prepared('rating-judgements', `select rated.id::text as id, rated.code, rated.reason, rated.rated_role as role, rated.rated_at as at, person.name as by
  from moderated_rating rated left join person on person.id = rated.rated_by
  where rated.wave_id = $1 and rated.organisation_id = $2 and rated.measure = $3 and rated.subject = $4 order by rated.id desc`);

/** Who rates an authority waits for whoever is rating it, so that both cannot have seen the same last judgement. */
export const ONE_AFTER_THE_OTHER = "select pg_advisory_xact_lock(hashtextextended('rating ' || $1::text || ' ' || $2::text, 0))";

export const INSERT_JUDGEMENT = prepared('rating-insert', `insert into moderated_rating (programme_id, wave_id, organisation_id, region_code, measure, subject, code, reason, rated_by, rated_role, rated_at)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) returning id::text as id`);
