import type { KeptChange } from '@muster/domain/reports';

/** A fact as the audit tells it. */
export interface FactRow {
  id: string;
  at: Date;
  name: string;
  by: string | null;
  label: string | null;
  about: string | null;
  subjectType: string;
  subjectId: string;
  operation: string | null;
  request: string | null;
  details: Record<string, unknown>;
}

/** A change of a record as the auditor gives it. */
export interface ChangeRow extends KeptChange {
  id: string;
  at: Date;
  operation: string;
  request: string | null;
  by: string | null;
  account: string;
  key: string;
  about: string | null;
}

/** What was refused to whom in a minute. */
export interface RefusalRow {
  id: string;
  at: Date;
  by: string | null;
  asked: string;
  code: string;
  times: number;
}

/** Who did it: of a sign-in the person who came in, for whom the product acted. */
const ACTOR = "coalesce(actor_id::text, case when subject_type = 'person' and (fact.name like 'session.%' or fact.name = 'sign-in.refused') then subject_id end)";

const LABEL = `case subject_type
    when 'wave' then (select name from wave where wave.id = subject_id::uuid) when 'programme' then (select name from programme where programme.id = subject_id::uuid)
    when 'round' then (select name from collection_round where collection_round.id = subject_id::uuid) when 'collection' then (select name from collection where collection.id = subject_id::uuid)
    when 'survey-version' then (select title from survey join survey_version on survey.id = survey_id where survey_version.id = subject_id::uuid)
    when 'person' then (select name from person where person.id = subject_id::uuid) when 'sign-in-code' then (select name from person where person.id::text = details ->> 'personId')
    when 'workshop' then (select name from workshop where workshop.id = subject_id::uuid) when 'blocker' then (select title from blocker where blocker.id = subject_id::uuid)
    when 'organisation' then (select name from organisation where organisation.id = subject_id::uuid) when 'region' then (select name from region where region.code = subject_id) when 'template' then subject_id end`;

export const FACT = `fact.id::text as id, fact.at, fact.name, actor.name as by, ${LABEL} as label, coalesce(entry.name, organisation.name) as about, subject_type as "subjectType", subject_id as "subjectId",
  operation, request, details`;
export const FACT_FROM = `fact left join person actor on actor.id::text = ${ACTOR} left join organisation on organisation.id = fact.organisation_id
  left join roster_entry entry on entry.programme_id = fact.programme_id and entry.organisation_id = fact.organisation_id`;
export const FACT_ACTOR = ACTOR;

const ABOUT = 'coalesce(entry.name, organisation.name) as about';
const NAMED = `left join person actor on actor.id = change.actor_id left join organisation on organisation.id = change.organisation_id
  left join roster_entry entry on entry.programme_id = change.programme_id and entry.organisation_id = change.organisation_id`;
const CHANGE = `change.id::text as id, at, operation, request, actor.name as by, account, thing, key, what, changed, before, after, ${ABOUT}`;

/** Changes by what is asked for (`$1`), at most `$2`, after `$3` of them, newest first. */
export const CHANGES = `select ${CHANGE} from audit_changes($1, $2, $3) change ${NAMED} order by change.id desc`;
/** How many changes fit what is asked for (`$1`), but no more than `$2`. */
export const COUNT_CHANGES = 'select audit_count($1, $2) as total';
/** The changes of the operations `$1`, of each at most `$2`, and how many each has. */
export const BEHIND = `select ${CHANGE}, of_all as "ofAll" from audit_behind($1, $2) change ${NAMED} order by change.id`;

export const REFUSAL = 'refusal.id::text as id, last_at as at, person.name as by, asked, code, times';
export const REFUSAL_FROM = 'refusal left join person on person.id = person_id';

/** The names of whatever the ids `$1` stand for, as far as the actor may see it. */
export const NAMES = ['person.name from person', 'organisation.name from organisation', 'wave.name from wave', 'programme.name from programme', 'survey.title from survey', 'collection.name from collection',
  'collection_round.name from collection_round', 'blocker.title from blocker', 'workshop.name from workshop', 'submission.reference from submission']
  .map((each) => `select ${each.split(' from ')[1]}.id::text as id, ${each} where id = any ($1::uuid[])`).join(' union all ').replaceAll(/(\w+\.(?:name|title|reference)) from/g, '$1 as name from');
