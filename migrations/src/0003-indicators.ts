import type { MigrationInterface, QueryRunner } from 'typeorm';
import { everything, known, protect } from './policies.js';

const TABLES = ['framework', 'level', 'indicator', 'metric', 'code_list', 'reference_blocker'];

/** What may be asked for: frameworks with their levels, indicators and metrics, and the ranked blockers of the published report. */
export class Indicators1700000000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table framework (id uuid primary key default gen_random_uuid(), code text not null unique, name text not null);
      create table level (framework_id uuid not null references framework, code text not null, name text not null, position int not null,
        primary key (framework_id, code));
      create table indicator (framework_id uuid not null references framework, code text not null, level_code text, position int not null, name text not null,
        short text not null, definition text not null, collectable_without_system_change boolean, recommended text not null, future_source text, phase text, note text,
        primary key (framework_id, code), foreign key (framework_id, level_code) references level (framework_id, code));
      create table metric (framework_id uuid not null, indicator_code text not null, position int not null, name text not null, kind text not null, unit text not null default 'child',
        codes jsonb not null default '[]', primary key (framework_id, indicator_code, position),
        foreign key (framework_id, indicator_code) references indicator (framework_id, code));
      create table code_list (list text not null, code text not null, label text not null, position int not null, primary key (list, code));
      create table reference_blocker (framework_id uuid not null, indicator_code text not null, code text not null unique, position int not null, level_code text, blocker text not null,
        solution text not null, priority text not null check (priority in ('must', 'should', 'could', 'na')), rank int,
        primary key (framework_id, position), foreign key (framework_id, indicator_code) references indicator (framework_id, code));
    `);
    for (const table of TABLES) await protect(runner, table, { select: known, insert: everything, update: everything, delete: everything, worker: ['select'] });
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of [...TABLES].reverse()) await runner.query(`drop table ${table}`);
  }
}
