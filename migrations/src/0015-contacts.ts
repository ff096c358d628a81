import type { MigrationInterface, QueryRunner } from 'typeorm';
import { authority, champion, either, everything, protect, team } from './policies.js';

const recordsOwnActs = (...where: string[]): string => `drop policy fact_insert on fact; create policy fact_insert on fact for insert with check (${everything}
  or (actor_id = (select scope_person()) and ((select scope_list('app.programmes')) is not null or ${either(...where)})))`;

/** Who was spoken to, and what is to be done next: contact log, workshops, and the tasks of champions. */
export class Contacts1700000000015 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    const staff = either(team(), champion());
    await protect(runner, 'workshop', { select: `(${everything} or programme_id = any ((select scope_ids('app.programmes'))::uuid[]) or programme_id = any ((select scope_programmes())::uuid[]))`, insert: team(), update: team() });
    await protect(runner, 'contact', { select: staff, insert: staff, update: staff });
    await protect(runner, 'task', { select: staff, insert: staff, update: staff, worker: ['select', 'insert'] });
    await runner.query(`grant update (address_failed_at, address_failure) on person to muster_worker;
      create policy person_worker_update on person for update to muster_worker using (true) with check (true)`);
    await runner.query(recordsOwnActs(authority(), champion()));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(recordsOwnActs(authority()));
    await runner.query(`drop table task; drop table contact; drop table workshop; drop policy person_worker_update on person;
      revoke update (address_failed_at, address_failure) on person from muster_worker; drop trigger a_new_address_has_not_failed on person; drop function forget_failure();
      alter table person drop column address_failed_at, drop column address_failure`);
  }
}

const TABLES = `
  alter table person add column address_failed_at timestamptz, add column address_failure text;
  create function forget_failure() returns trigger language plpgsql as $$
    begin new.address_failed_at := null; new.address_failure := null; return new; end $$;
  create trigger a_new_address_has_not_failed before update of email on person for each row when (new.email is distinct from old.email) execute function forget_failure();
  create table workshop (id uuid primary key default gen_random_uuid(), programme_id uuid not null references programme, name text not null, held_on date not null,
    kind text not null check (kind in ('workshop', 'show-and-tell', 'meeting')), created_at timestamptz not null default now(), unique (programme_id, name, held_on));
  create table contact (
    id uuid primary key default gen_random_uuid(), programme_id uuid not null references programme, organisation_id uuid not null references organisation, region_code text,
    kind text not null check (kind in ('telephone', 'email', 'meeting', 'workshop', 'show-and-tell')), held_on date not null, reached boolean not null default true,
    with_id uuid references person, with_role text, said text, workshop_id uuid references workshop, logged_by uuid references person, logged_at timestamptz not null,
    unique (workshop_id, organisation_id));
  create index on contact (programme_id, organisation_id, held_on);
  create table task (
    id uuid primary key default gen_random_uuid(), programme_id uuid not null references programme, organisation_id uuid not null references organisation, region_code text,
    kind text not null check (kind in ('next-action', 'call', 'bounced-address', 'decide')), text text not null, due_on date not null, owner_id uuid references person,
    contact_id uuid references contact, person_id uuid references person, wave_id uuid references wave, round_id uuid references collection_round, step text,
    opened_at timestamptz not null, done_at timestamptz, done_by uuid references person, done_note text);
  create index on task (programme_id, region_code, due_on) where done_at is null;
  create unique index one_task_a_bounce on task (person_id, organisation_id) where kind = 'bounced-address' and done_at is null;
  create unique index one_task_a_step on task (coalesce(wave_id, round_id), organisation_id, step) where step is not null;
`;
