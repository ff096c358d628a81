import type { MigrationInterface, QueryRunner } from 'typeorm';
import { audited, unaudited, type Discretion } from './audited.js';
import { either, everything, protect, team } from './policies.js';

/** The tables of substance. What is not among them has its reason in tests/migrations/audit.spec.ts. */
const TABLES: readonly (readonly [table: string, discretion?: Discretion])[] = [
  ['region'], ['organisation'], ['organisation_period'], ['organisation_successor'], ['population'], ['statistical_neighbour'], ['tile'], ['system'],
  ['framework'], ['level'], ['indicator'], ['metric'], ['code_list'], ['reference_blocker'],
  ['programme'], ['roster_entry'],
  ['person', { hidden: ['name', 'email', 'phone', 'address_failure'] }], ['appointment'],
  ['survey'], ['survey_version', { of: 'survey' }], ['wave'], ['response', { quiet: ['answered', 'required', 'last_saved_at'] }], ['answer', { of: 'response' }], ['submission'],
  ['collection'], ['collection_round'], ['expected_return'], ['return_extension'], ['return_delivery'], ['return_query'], ['sharing_step'],
  ['moderated_rating'], ['blocker'], ['ranking'], ['ranking_entry'], ['ranking_proposal'], ['ranking_vote'], ['improvement_plan'],
  ['programme_target'], ['feasibility_rule'], ['feasibility_decision'], ['dataset'], ['dataset_entry'],
  ['message', { quiet: ['attempts', 'attempt_id', 'leased_until'], hidden: ['note'] }], ['contact', { hidden: ['said'] }], ['workshop'], ['task'], ['reminder_plan'], ['template_version'], ['quiet_days'], ['reminder_run'],
];

const OPERATION = "pg_current_xact_id()::text || '-' || (extract(epoch from now()) * 1000000)::bigint";

/** Who changed what, when, from what to what: kept by the database itself, behind a door that the product's accounts cannot open. And what was refused to whom. */
export class Audit1700000000023 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(CHANGES);
    for (const table of ['response', 'survey']) await runner.query(`grant select on ${table} to muster_auditor; create policy ${table}_auditor on ${table} for select to muster_auditor using (true)`);
    await runner.query(KEEP);
    await ownedByAuditor(runner, READ);
    for (const [table, discretion] of TABLES) await audited(runner, table, discretion);
    await runner.query(`alter table fact add column operation text, add column request text;
      alter table fact alter column operation set default ${OPERATION}, alter column request set default nullif(current_setting('app.request', true), '');
      create index on fact (actor_id, at)`);
    await runner.query(REFUSALS);
    await protect(runner, 'refusal', { select: either(team(), `(${everything})`), insert: everything, update: everything });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table refusal; drop index fact_actor_id_at_idx; alter table fact drop column operation, drop column request');
    for (const [table] of TABLES) await unaudited(runner, table);
    await runner.query(`drop function audit_changes(jsonb, int, int); drop function audit_behind(text[], int); drop function audit_count(jsonb, int); drop schema audit cascade;
      drop policy response_auditor on response; drop policy survey_auditor on survey; revoke select on response, survey from muster_auditor`);
  }
}

/** Makes functions that act as the auditor, which nobody else may be, and lets the app call them. */
async function ownedByAuditor(runner: QueryRunner, functions: Readonly<Record<string, string>>): Promise<void> {
  await runner.query('grant create on schema public to muster_auditor');
  for (const [signature, body] of Object.entries(functions)) {
    await runner.query(`${body}; alter function ${signature} owner to muster_auditor; revoke all on function ${signature} from public; grant execute on function ${signature} to muster_app`);
  }
  await runner.query('revoke create on schema public from muster_auditor');
}

const CHANGES = `
  create schema audit;
  create table audit.change (
    id bigint generated always as identity primary key, at timestamptz not null, operation text not null, request text, actor_id uuid, account text not null,
    thing text not null, key text not null, what text not null check (what in ('added', 'changed', 'removed')),
    programme_id uuid, organisation_id uuid, region_code text, changed text[], before jsonb, after jsonb);
  create index on audit.change (operation, id);
  create index on audit.change (actor_id, id);
  create index on audit.change (organisation_id, id);
  create index on audit.change (thing, key);
  create index on audit.change using brin (at);
  alter schema audit owner to muster_auditor;
  alter table audit.change owner to muster_auditor;
  grant usage on schema public to muster_auditor;
`;

/** A column of the row itself, or of the response or survey that it belongs to. */
const place = (column: string): string => `case tg_argv[3] when 'response' then (select ${column} from public.response where response.id = (whole ->> 'response_id')::uuid)
      when 'survey' then ${column === 'programme_id' ? "(select programme_id from public.survey where survey.id = (whole ->> 'survey_id')::uuid)" : 'null'}
      else ${column === 'region_code' ? "whole ->> 'region_code'" : `(whole ->> '${column}')::uuid`} end`;

const HEAD = `insert into audit.change (at, operation, request, actor_id, account, thing, key, what, programme_id, organisation_id, region_code, changed, before, after)
    select now(), ${OPERATION}, nullif(current_setting('app.request', true), ''), nullif(current_setting('app.person', true), '')::uuid, session_user, tg_table_name`;

const PLACE = `coalesce(${place('programme_id')}, case tg_table_name when 'programme' then (whole ->> 'id')::uuid end),
      coalesce(${place('organisation_id')}, case tg_table_name when 'organisation' then (whole ->> 'id')::uuid end), ${place('region_code')}`;
const key = (row: string): string => `concat_ws('/', ${row} ->> keys[1], ${row} ->> keys[2], ${row} ->> keys[3], ${row} ->> keys[4])`;

// Plain SQL over the rows of the statement, planned once a connection and trigger, and not run at all for the half of an upsert that touched no row: no text is put together while it runs.
const KEEP = `
  create function audit.keep() returns trigger language plpgsql security definer set search_path = pg_catalog, public, pg_temp set plan_cache_mode = 'force_generic_plan' as $$
  declare
    keys text[] := string_to_array(tg_argv[0], ',');
    hidden text[] := string_to_array(tg_argv[1], ',');
    quiet text[] := string_to_array(tg_argv[2], ',');
  begin
    if tg_op = 'DELETE' then perform 1 from rows_before limit 1; else perform 1 from rows_after limit 1; end if;
    if not found then return null; end if;
    if tg_op = 'INSERT' then
      ${HEAD}, ${key('whole')}, 'added', ${PLACE}, null, null, jsonb_strip_nulls(whole) - hidden from (select to_jsonb(rows_after) as whole from rows_after) written;
    elsif tg_op = 'DELETE' then
      ${HEAD}, ${key('whole')}, 'removed', ${PLACE}, null, jsonb_strip_nulls(whole) - hidden, null from (select to_jsonb(rows_before) as whole from rows_before) gone;
    else
      ${HEAD}, ${key('whole')}, 'changed', ${PLACE}, difference.names, difference.before, difference.after
      from (select to_jsonb(rows_after) as whole from rows_after) written left join (select to_jsonb(rows_before) as earlier from rows_before) seen on keys <> '{}' and ${key('earlier')} = ${key('whole')}
        cross join lateral (select array_agg(name order by name) as names, array_agg(name) filter (where name <> all (quiet)) as telling,
            coalesce(jsonb_object_agg(name, earlier -> name) filter (where name <> all (hidden)), '{}') as before, coalesce(jsonb_object_agg(name, value) filter (where name <> all (hidden)), '{}') as after
          from jsonb_each(whole) one (name, value) where earlier -> name is distinct from value) difference
      where whole is distinct from earlier and difference.telling is not null;
    end if;
    return null;
  end $$;
  alter function audit.keep() owner to muster_auditor;
  revoke all on function audit.keep() from public;
`;

/** Of the changes, those that the running actor may see: administrators and the product everything, a project team what is of its programmes. */
const VISIBLE = "((select public.scope_everything()) or change.programme_id = any ((select public.scope_ids('app.programmes'))::uuid[]))";
const ASKED = `${VISIBLE}
      and ($1 ->> 'programme' is null or programme_id = ($1 ->> 'programme')::uuid) and ($1 ->> 'people' is null or actor_id = any (string_to_array($1 ->> 'people', ',')::uuid[])) and ($1 ->> 'things' is null or thing = any (string_to_array($1 ->> 'things', ',')))
      and ($1 ->> 'id' is null or id = ($1 ->> 'id')::bigint)
      and ($1 ->> 'key' is null or key = $1 ->> 'key' or key like ($1 ->> 'key') || '/%')
      and ($1 ->> 'search' is null or organisation_id = any (string_to_array($1 ->> 'organisations', ',')::uuid[]) or key ilike $1 ->> 'search' or before::text ilike $1 ->> 'search' or after::text ilike $1 ->> 'search')
      and ($1 ->> 'since' is null or at >= ($1 ->> 'since')::timestamptz) and ($1 ->> 'until' is null or at < ($1 ->> 'until')::timestamptz)`;
const COLUMNS = 'id bigint, at timestamptz, operation text, request text, actor_id uuid, account text, thing text, key text, what text, programme_id uuid, organisation_id uuid, region_code text, changed text[], before jsonb, after jsonb';
const AS_AUDITOR = 'language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp';
const SHOWN = 'id, at, operation, request, actor_id, account, thing, key, what, programme_id, organisation_id, region_code, changed, before, after';

const READ = {
  'audit_changes(jsonb, int, int)': `create function audit_changes(asked jsonb, most int, skipped int) returns table (${COLUMNS}) ${AS_AUDITOR} as $f$
    begin return query execute $q$ select ${SHOWN} from audit.change where ${ASKED} order by id desc limit $2 offset $3 $q$ using asked, most, skipped; end $f$`,
  'audit_count(jsonb, int)': `create function audit_count(asked jsonb, most int) returns int ${AS_AUDITOR} as $f$
    declare n int;
    begin execute $q$ select count(*)::int from (select 1 from audit.change where ${ASKED} limit $2) found $q$ into n using asked, most; return n; end $f$`,
  'audit_behind(text[], int)': `create function audit_behind(operations text[], most int) returns table (${COLUMNS}, of_all int) ${AS_AUDITOR} as $f$
    begin return query execute $q$ select ${SHOWN}, of_all from (select distinct unnest($1) as wanted) asked
      cross join lateral (select count(*)::int as of_all from audit.change where operation = wanted and ${VISIBLE}) counted
      cross join lateral (select * from audit.change where operation = wanted and ${VISIBLE} order by id limit $2) kept order by id $q$ using operations, most; end $f$`,
};

/** One row a person, way in, refusal and minute, with how often: whoever hammers at a door does not fill the disk. */
const REFUSALS = `
  create table refusal (
    id bigint generated always as identity primary key, minute timestamptz not null, person_id uuid references person, role text, programme_id uuid references programme,
    asked text not null, code text not null check (code in ('FORBIDDEN', 'UNAUTHENTICATED', 'NOT_FOUND')), times int not null default 1 check (times > 0), last_at timestamptz not null);
  create unique index one_refusal_a_minute on refusal (minute, (coalesce(person_id, '00000000-0000-0000-0000-000000000000')), asked, code);
  create index on refusal (person_id, minute);
`;
