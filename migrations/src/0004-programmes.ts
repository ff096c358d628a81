import type { MigrationInterface, QueryRunner } from 'typeorm';
import { authority, champion, either, everything, member, protect, team, viewer } from './policies.js';

/** Which exercise, and who is expected to take part on a day. */
export class Programmes1700000000004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table programme (
        id uuid primary key default gen_random_uuid(), code text not null unique, name text not null, description text, framework_id uuid references framework,
        invented boolean not null default false, starts_on date not null, ends_on date not null, roster_on date, roster_nation text,
        created_at timestamptz not null default now(), check (starts_on <= ends_on));
      create table roster_entry (
        programme_id uuid not null references programme, organisation_id uuid not null references organisation, name text not null,
        region_code text references region, type text, gss_code text, primary key (programme_id, organisation_id));
      create index on roster_entry (programme_id, region_code);
    `);
    await protect(runner, 'programme', { select: member('id'), insert: `(${everything} or (select scope_list('app.programmes')) is not null)`, update: team({ programme: 'id' }), worker: ['select'] });
    await protect(runner, 'roster_entry', {
      select: either(team(), viewer(), champion(), authority()), insert: team(), update: team(), delete: team(), worker: ['select'],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table roster_entry; drop table programme');
  }
}
