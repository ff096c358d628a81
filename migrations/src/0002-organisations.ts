import type { MigrationInterface, QueryRunner } from 'typeorm';
import { everything, known, protect } from './policies.js';

const TABLES = ['region', 'organisation', 'organisation_period', 'organisation_successor', 'population', 'statistical_neighbour', 'tile', 'system'];

/** Who there is to ask: regions, organisations with their dated codes, names and regions, and what is known of them. */
export class Organisations1700000000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table region (code text primary key, nation text not null, name text not null, name_cy text, ons_code text, position int not null, unique (nation, name));
      create table organisation (
        id uuid primary key default gen_random_uuid(), nation text not null, kind text not null, code text not null,
        name text not null, name_cy text, created_at timestamptz not null default now(),
        check (kind in ('local-authority', 'agency', 'department', 'supplier')), unique (nation, kind, code));
      create table organisation_period (
        organisation_id uuid not null references organisation, gss_code text unique, name text not null, region_code text references region,
        type text, london_sub_region text, health_board text, valid_from date not null, valid_to date,
        primary key (organisation_id, valid_from), check (valid_to is null or valid_from <= valid_to));
      create table organisation_successor (
        organisation_id uuid not null references organisation, successor_id uuid not null references organisation, happened_on date not null,
        primary key (organisation_id, successor_id));
      create table population (gss_code text not null references organisation_period (gss_code), year int not null, aged_0_17 int not null check (aged_0_17 >= 0), source text not null,
        primary key (gss_code, year));
      create table statistical_neighbour (
        organisation_id uuid not null references organisation, neighbour_id uuid not null references organisation, rank int not null, model int not null,
        closeness text not null, primary key (organisation_id, model, rank));
      create table tile (gss_code text primary key references organisation_period (gss_code), nation text not null, col int not null, row int not null);
      create table system (code text primary key, name text not null, provider text, former_names text, status text not null, evidence text, position int not null);
      create index on organisation_period (region_code);
    `);
    for (const table of TABLES) await protect(runner, table, { select: known, insert: everything, update: everything, worker: ['select'] });
    await runner.query(`create policy organisation_add on organisation for insert with check ((select scope_list('app.programmes')) is not null);
      create policy organisation_period_add on organisation_period for insert with check ((select scope_list('app.programmes')) is not null);
      create policy region_add on region for insert with check ((select scope_list('app.programmes')) is not null);
      create policy neighbour_replace on statistical_neighbour for delete using (${everything}); grant delete on statistical_neighbour to muster_app;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of [...TABLES].reverse()) await runner.query(`drop table ${table}`);
  }
}
