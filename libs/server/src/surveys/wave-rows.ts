import { prepared } from '@muster/platform';
import { PROGRAMME } from './survey-rows.js';

const counted = `(select count(*)::int as expected, (count(*) filter (where first_saved_at is not null))::int as started,
  (count(*) filter (where submission_id is not null))::int as submitted from response where response.wave_id = wave.id)`;

/** A wave with its programme, its survey and its three numbers; row-level security decides what they count. */
export const WAVE = `wave.id, wave.name, wave.state, wave.audience, wave.target, wave.opens_on as "opensOn", wave.closes_on as "closesOn", wave.opened_at as "openedAt", wave.closed_at as "closedAt",
  wave.survey_version_id as "versionId", of.programme,
  jsonb_build_object('id', survey.id, 'code', survey.code, 'title', survey.title, 'programme', of.programme) as survey,
  case when wave.opened_at is null then (select count(*)::int from roster_entry where roster_entry.programme_id = wave.programme_id) else counts.expected end as expected,
  counts.started, counts.submitted`;

export const WAVE_FROM = `wave join programme on programme.id = wave.programme_id join survey_version on survey_version.id = survey_version_id
  join survey on survey.id = survey_id cross join lateral ${counted} counts cross join lateral (select ${PROGRAMME} as programme offset 0) of`;

/** One wave. */
export const ONE_WAVE = prepared('wave', `select ${WAVE} from ${WAVE_FROM} where wave.id = $1`);
