import type { MigrationInterface, QueryRunner } from 'typeorm';
import { champion, either, everything, freeze, protect, team } from './policies.js';

/** Why we wrote, or why not: plans, templates and their versions, days on which a region is left in peace, runs, and every decision with its reason. */
export class Reminders1700000000016 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    const staff = either(team(), champion());
    const ofTheProgramme = `(${everything} or programme_id = any ((select scope_programmes())::uuid[]))`;
    await protect(runner, 'reminder_plan', { select: ofTheProgramme, insert: team(), update: team(), delete: team(), worker: ['select'] });
    await protect(runner, 'template_version', { select: ofTheProgramme, insert: team(), worker: ['select'] });
    await protect(runner, 'quiet_days', { select: ofTheProgramme, insert: staff, delete: staff, worker: ['select'] });
    await protect(runner, 'reminder_run', { select: ofTheProgramme, insert: team() });
    await protect(runner, 'reminder_decision', { select: staff, insert: team(), worker: ['select'] });
    await freeze(runner, 'template_version');
    await freeze(runner, 'reminder_decision');
    await runner.query(`drop policy message_insert on message; create policy message_insert on message for insert to muster_app with check (${either(team(), champion(), `(${everything})`)});`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table reminder_decision; drop index message_once; delete from mailbox_message where message_id in (select id from message where step is not null or state in ('prepared', 'dropped'));
      delete from message where step is not null or round_id is not null or state in ('prepared', 'dropped');
      alter table message drop constraint message_state_check; alter table message add constraint message_state_check check (state in ('queued', 'sending', 'sent', 'failed', 'skipped'));
      alter table message drop column round_id, drop column step, drop column template_code, drop column template_version_id, drop column note, drop column written_by,
        drop column delivery, drop column delivery_at;
      drop index message_person_id_queued_at_idx; drop index message_attempt_id_idx;
      drop table reminder_run; drop table quiet_days; drop table template_version; drop table reminder_plan;
      drop policy message_insert on message; create policy message_insert on message for insert with check (${either(team(), `(${everything})`)})`);
  }
}

const TABLES = `
  create table reminder_plan (id uuid primary key default gen_random_uuid(), programme_id uuid not null references programme, wave_id uuid unique references wave,
    round_id uuid unique references collection_round, steps jsonb not null, changed_by uuid references person, changed_at timestamptz not null,
    check (wave_id is null or round_id is null));
  create unique index one_plan_a_programme on reminder_plan (programme_id) where wave_id is null and round_id is null;
  create table template_version (id uuid primary key default gen_random_uuid(), programme_id uuid not null references programme, code text not null, number int not null,
    name text not null, subject text not null, body text not null, subject_cy text, body_cy text, made_by uuid references person, made_at timestamptz not null,
    unique (programme_id, code, number), check ((subject_cy is null) = (body_cy is null)));
  create table quiet_days (id uuid primary key default gen_random_uuid(), programme_id uuid not null references programme, region_code text references region,
    starts_on date not null, ends_on date not null, reason text not null, made_by uuid references person, made_at timestamptz not null, check (starts_on <= ends_on));
  create table reminder_run (programme_id uuid not null references programme, ran_on date not null, by_hand boolean not null, ran_at timestamptz not null,
    ran_by uuid references person, due int not null, not_due int not null);
  create unique index one_daily_run on reminder_run (programme_id, ran_on) where not by_hand;
  create index on reminder_run (programme_id, ran_at);
  alter table message add column round_id uuid references collection_round, add column step text, add column template_code text,
    add column template_version_id uuid references template_version, add column note text, add column written_by uuid references person, add column delivery text
      check (delivery in ('created', 'sending', 'delivered', 'permanent-failure', 'temporary-failure', 'technical-failure')), add column delivery_at timestamptz;
  alter table message drop constraint message_state_check;
  alter table message add constraint message_state_check check (state in ('prepared', 'queued', 'sending', 'sent', 'failed', 'skipped', 'dropped'));
  create unique index message_once on message (coalesce(wave_id, round_id), organisation_id, step, person_id) where step is not null and organisation_id is not null;
  create index on message (person_id, queued_at);
  create index on message (attempt_id);
  create index on message (round_id);
  create table reminder_decision (
    id bigint generated always as identity primary key, programme_id uuid not null references programme, wave_id uuid references wave, round_id uuid references collection_round,
    organisation_id uuid not null references organisation, region_code text, step text not null, person_id uuid references person, decided_on date not null,
    decided_at timestamptz not null, due boolean not null, reason_code text not null, reason text not null, message_id uuid references message, task_id uuid references task,
    check ((wave_id is null) <> (round_id is null)));
  create unique index one_reminder_a_step on reminder_decision (coalesce(wave_id, round_id), organisation_id, step, (coalesce(person_id, '00000000-0000-0000-0000-000000000000'))) where due;
  create index on reminder_decision (programme_id, organisation_id);
  create index on reminder_decision (message_id);
`;
