/** The text of a version as it is kept. */
export interface TemplateVersionRow {
  id: string;
  code: string;
  number: number;
  name: string;
  subject: string;
  body: string;
  subjectCy: string | null;
  bodyCy: string | null;
  madeBy: string | null;
  madeAt: Date;
}

const VERSION = 'version.id, code, number, version.name, subject, body, subject_cy as "subjectCy", body_cy as "bodyCy"';

/** Every version of the templates of the programme `$1`, the newest first. */
export const VERSIONS = `select ${VERSION}, person.name as "madeBy", made_at as "madeAt" from template_version version left join person on person.id = made_by
  where programme_id = $1 order by code, number desc`;

/** The version `$1`, or without one the newest of the template `$3` of the programme `$2`. Nothing where that is the built-in one. */
export const VERSION_TO_SEND = `select ${VERSION} from template_version version where case when $1::uuid is not null then id = $1 else programme_id = $2 and code = $3 end order by number desc limit 1`;
