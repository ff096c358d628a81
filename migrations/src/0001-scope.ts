import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What row-level security asks: the settings of the running transaction, as lists. Without them nothing is known and nothing is seen. */
export class Scope1700000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      revoke create on schema public from public;
      grant usage on schema public to muster_app, muster_worker;
      create function scope_everything() returns boolean language sql stable as $$
        select coalesce(current_setting('app.everything', true), '') = 'on' $$;
      create function scope_person() returns uuid language sql stable as $$
        select nullif(current_setting('app.person', true), '')::uuid $$;
      create function scope_known() returns boolean language sql stable as $$
        select scope_everything() or scope_person() is not null $$;
      create function scope_list(setting text) returns text[] language sql stable as $$
        select string_to_array(nullif(current_setting(setting, true), ''), ',') $$;
      create function scope_ids(setting text) returns uuid[] language sql stable as $$
        select scope_list(setting)::uuid[] $$;
      create function scope_programmes() returns uuid[] language sql stable as $$
        select scope_ids('app.programmes') || scope_ids('app.viewed')
          || (select array_agg(split_part(key, ':', 1)::uuid) from unnest(scope_list('app.regions') || scope_list('app.organisations')) key) $$;
      create function scope_organisations() returns uuid[] language sql stable as $$
        select array_agg(split_part(key, ':', 2)::uuid) from unnest(scope_list('app.organisations')) key $$;
      create function refuse_change() returns trigger language plpgsql as $$
        begin raise exception '% is immutable: it was written once and stays as it is', tg_table_name using errcode = 'integrity_constraint_violation'; end $$;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function refuse_change(); drop function scope_organisations(); drop function scope_programmes(); drop function scope_ids(text);
      drop function scope_list(text); drop function scope_known(); drop function scope_person(); drop function scope_everything();
    `);
  }
}
