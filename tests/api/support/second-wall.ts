import { accountUrl, settingsOf, type Account } from '@muster/platform';
import type { Actor } from '@muster/domain/access';
import { actors, type ActorName, type NamedActor } from '@muster/testing';
import pg from 'pg';
import type { World } from './world.js';

const SETTINGS = ['person', 'everything', 'programmes', 'viewed', 'regions', 'organisations'];

/** The actor as the product would know them: for statements that pass the policy table by. */
export function actorOf(name: Exclude<ActorName, 'nobody'>, world: World): Actor {
  const { name: called, role: { role, programme, region, organisation } } = actors[name] as NamedActor;
  const grant = { role, programmeId: programme ? world.programme(programme) : null, region: region ?? null, organisationId: organisation ? world.organisation(organisation) : null };
  return { personId: world.person(name), name: called, grants: [grant] };
}

/** A connection of one of the product's accounts, with nothing of the product in between. */
export async function connected(url: string, account: Account): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: accountUrl(url, account) });
  await client.connect();
  return client;
}

/** Runs statements with the settings of an actor, in a transaction that is undone. */
export async function inScopeOf<T>(client: pg.Client, actor: Actor, work: () => Promise<T>): Promise<T> {
  await client.query('begin');
  try {
    for (const [place, value] of settingsOf(actor).entries()) await client.query('select set_config($1, $2, true)', [`app.${SETTINGS[place]}`, value]);
    return await work();
  } finally {
    await client.query('rollback');
  }
}

/** The code with which PostgreSQL refuses a statement; "ok" when it does not. Nothing stays. */
export async function codeOf(client: pg.Client, statement: string, parameters: unknown[] = []): Promise<string> {
  await client.query('savepoint before').catch(() => client.query('begin').then(() => client.query('savepoint before')));
  const code = await client.query(statement, parameters).then(() => 'ok', (error: { code: string }) => error.code);
  await client.query('rollback to savepoint before');
  return code;
}

/** Takes the second wall down in the database of a spec, so that what only it keeps is seen. */
export async function takeDownSecondWall(owner: pg.Client): Promise<void> {
  const { rows } = await owner.query<{ name: string }>("select oid::regclass::text as name from pg_class where relnamespace = 'public'::regnamespace and relrowsecurity");
  for (const { name } of rows) await owner.query(`alter table ${name} disable row level security`);
}

/** Where every row of a table belongs, as its owner sees it. `*` stands for what is the whole programme's and nobody's below. */
const ofResponse = (table: string, key: string) => `select ${key} as key, response.programme_id as programme, response.region_code as region, response.organisation_id as organisation from ${table} join response on response.id = ${table}.response_id`;
const direct = (table: string, key: string) => `select ${key} as key, programme_id as programme, coalesce(region_code, '*') as region, coalesce(organisation_id::text, '*') as organisation from ${table}`;

const ofProgramme = (table: string, key: string) => `select ${key} as key, programme_id as programme, null as region, null as organisation from ${table}`;

/** For each table with a scope: the text that names a row, and where its rows belong. Columns that are null put no limit. */
export const scoped: Readonly<Record<string, { key: string; located: string }>> = Object.fromEntries([
  ['programme', 'id::text', "select id::text as key, id as programme, null as region, null as organisation from programme"],
  ['roster_entry', "programme_id || '/' || organisation_id", direct('roster_entry', "programme_id || '/' || organisation_id")],
  ['survey', 'id::text', 'select id::text as key, programme_id as programme, null as region, null as organisation from survey'],
  ['survey_version', 'id::text', 'select survey_version.id::text as key, programme_id as programme, null as region, null as organisation from survey_version join survey on survey.id = survey_id'],
  ['wave', 'id::text', 'select id::text as key, programme_id as programme, null as region, null as organisation from wave'],
  ['response', 'id::text', direct('response', 'id::text')],
  ['answer', "response_id || question || row", ofResponse('answer', "response_id || question || row")],
  ['answer_change', "response_id || question || row || version", ofResponse('answer_change', "response_id || question || row || version")],
  ['answer_key', 'response_id::text || key', ofResponse('answer_key', 'response_id::text || key')],
  ['submission', 'id::text', direct('submission', 'id::text')],
  ['submitted_answer', "submission_id || '/' || position", direct('submitted_answer', "submission_id || '/' || position")],
  ['message', 'id::text', direct('message', 'id::text')],
  ['fact', 'id::text', direct('fact', 'id::text')],
  ['appointment', 'id::text', `select appointment.id::text as key, appointment.programme_id as programme, coalesce(appointment.region_code, roster_entry.region_code, '*') as region,
      coalesce(appointment.organisation_id::text, '*') as organisation, person_id as person
    from appointment left join roster_entry on roster_entry.programme_id = appointment.programme_id and roster_entry.organisation_id = appointment.organisation_id`],
  ...['collection', 'collection_round', 'reminder_plan', 'template_version', 'workshop', 'quiet_days'].map((table) => [table, 'id::text', ofProgramme(table, 'id::text')]),
  ['reminder_run', "programme_id || '/' || ran_at", ofProgramme('reminder_run', "programme_id || '/' || ran_at")],
  ...['expected_return', 'return_extension', 'return_query', 'contact', 'task', 'reminder_decision'].map((table) => [table, 'id::text', direct(table, 'id::text')]),
  ['return_delivery', "return_id || '/' || indicator", direct('return_delivery', "return_id || '/' || indicator")],
  ['sharing_step', "programme_id || '/' || organisation_id || '/' || instrument", direct('sharing_step', "programme_id || '/' || organisation_id || '/' || instrument")],
  ...['moderated_rating', 'improvement_plan'].map((table) => [table, 'id::text', direct(table, 'id::text')]),
  ['improvement_plan_change', "plan_id || '/' || version", direct('improvement_plan_change', "plan_id || '/' || version")],
  ...['refusal', 'blocker', 'ranking', 'ranking_proposal', 'dataset', 'feasibility_decision'].map((table) => [table, 'id::text', ofProgramme(table, 'id::text')]),
  ...[['blocker_change', "blocker_id || '/' || version"], ['ranking_entry', "ranking_id || '/' || blocker_id"], ['ranking_vote', "proposal_id || '/' || person_id"], ['dataset_entry', "dataset_id || '/' || indicator_code"],
    ['feasibility_rule', "programme_id || '/' || version"], ['programme_target', "programme_id || '/' || level_code || '/' || due_on"]].map(([table, key]) => [table!, key!, ofProgramme(table!, key!)]),
  ['sharing_change', "programme_id || '/' || organisation_id || '/' || instrument || '/' || changed_at", direct('sharing_change', "programme_id || '/' || organisation_id || '/' || instrument || '/' || changed_at")],
].map(([table, key, located]) => [table!, { key: key!, located: located! }]));

/** A row and where it belongs. */
export interface Located {
  key: string;
  programme: string | null;
  region: string | null;
  organisation: string | null;
  person?: string;
}

/** Does a row lie inside of what the actor's one role reaches? */
export function within({ personId, grants }: Actor, { programme, region, organisation, person }: Located): boolean {
  const grant = grants[0]!;
  if (grant.role === 'administrator' || (person !== undefined && person === personId)) return true;
  if (grant.programmeId !== programme) return false;
  if (grant.region) return region === null || region === grant.region;
  return grant.organisationId === null || organisation === null || organisation === grant.organisationId;
}
