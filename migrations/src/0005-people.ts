import type { MigrationInterface, QueryRunner } from 'typeorm';
import { authority, champion, either, everything, protect, team } from './policies.js';

const SELF = 'person_id = (select scope_person())';
const OF_THE_REGION = `(select scope_list('app.regions')) is not null and exists (select 1 from roster_entry entry
  where entry.programme_id = appointment.programme_id and entry.organisation_id = appointment.organisation_id
    and ${champion({ programme: 'entry.programme_id', region: 'entry.region_code' })})`;

/** Who the people are, and which roles they hold from a day to a day. Names and addresses live in `person` and nowhere else. */
export class People1700000000005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table person (id uuid primary key default gen_random_uuid(), name text not null, email text, phone text, language text not null default 'en' check (language in ('en', 'cy')),
        erased_at timestamptz, created_at timestamptz not null default now());
      create unique index person_email on person (lower(email));
      create table appointment (
        id uuid primary key default gen_random_uuid(), person_id uuid not null references person, role text not null,
        programme_id uuid references programme, organisation_id uuid references organisation, region_code text references region,
        starts_on date not null, ends_on date, created_at timestamptz not null default now(),
        check (role in ('administrator', 'project-team', 'champion', 'spoc', 'deputy', 'contributor', 'certifier', 'viewer')),
        check (ends_on is null or starts_on <= ends_on),
        check ((role in ('spoc', 'deputy', 'contributor', 'certifier')) = (organisation_id is not null)),
        check ((role = 'champion') = (region_code is not null)),
        check (role in ('administrator', 'project-team') or programme_id is not null));
      create index on appointment (person_id);
      create index on appointment (programme_id, organisation_id, role);
      create extension if not exists btree_gist;
      alter table appointment add constraint one_spoc_at_a_time exclude using gist
        (programme_id with =, organisation_id with =, daterange(starts_on, ends_on, '[]') with &&) where (role = 'spoc');
    `);
    const writes = either(team(), `(${everything})`);
    await protect(runner, 'appointment', { select: either(team(), SELF, champion(), authority(), OF_THE_REGION), insert: writes, update: writes, worker: ['select'] });
    const visible = 'exists (select 1 from appointment where appointment.person_id = person.id)';
    const anyTeam = `(${everything} or (select scope_list('app.programmes')) is not null)`;
    await runner.query(BEYOND_REACH);
    const own = `(${anyTeam} and (${everything} or not person_beyond_reach(id, (select scope_ids('app.programmes')))))`;
    await protect(runner, 'person', { select: either(anyTeam, 'id = (select scope_person())', visible), insert: anyTeam, update: own, worker: ['select'] });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table appointment cascade; drop table person; drop function person_beyond_reach(uuid, uuid[])');
  }
}

// Whoever may change an address may sign in with it: so a team changes nobody who holds, or held, a role outside of its own programmes.
const BEYOND_REACH = `
  create function person_beyond_reach(who uuid, programmes uuid[]) returns boolean language plpgsql stable as $$
  declare
    before text := current_setting('app.everything', true);
    beyond boolean;
  begin
    perform set_config('app.everything', 'on', true);
    select exists (select 1 from appointment where person_id = who and (programme_id is null or programme_id <> all (coalesce(programmes, '{}')))) into beyond;
    perform set_config('app.everything', coalesce(before, ''), true);
    return beyond;
  end $$;
`;
