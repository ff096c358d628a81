import type { SurveyVersion } from './surveys.types.js';

export const SURVEY = 'survey.id, survey.code, survey.title';

/** A programme as one JSON column. */
export const PROGRAMME = `jsonb_build_object('id', programme.id, 'code', programme.code, 'name', programme.name, 'description', programme.description, 'invented', programme.invented,
  'startsOn', programme.starts_on, 'endsOn', programme.ends_on, 'rosterOn', programme.roster_on, 'frameworkId', programme.framework_id,
  'rosterSize', (select count(*)::int from roster_entry where roster_entry.programme_id = programme.id))`;

export const VERSION = `survey_version.id, survey_id as "surveyId", number, survey_version.state, content_hash as "contentHash", definition,
  survey_version.created_at as "createdAt", published_at as "publishedAt"`;

export type VersionRow = Omit<SurveyVersion, 'survey' | 'questionCount' | 'previewUrl'> & { surveyId: string };
