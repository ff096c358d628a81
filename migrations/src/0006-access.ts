import type { MigrationInterface, QueryRunner } from 'typeorm';
import { everything, protect } from './policies.js';

/** How people come in: codes sent by e-mail, and sessions on the server. Only hashes are kept of either. */
export class Access1700000000006 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table sign_in_code (
        id uuid primary key default gen_random_uuid(), browser_hash bytea not null, address_hash bytea not null, person_id uuid references person, code_hash bytea,
        asked_at timestamptz not null, expires_at timestamptz not null, tries int not null default 0, used_at timestamptz);
      create index on sign_in_code (browser_hash, asked_at desc);
      create index on sign_in_code (address_hash, asked_at desc);
      create table session (
        token_hash bytea primary key, person_id uuid not null references person, started_at timestamptz not null,
        last_seen_at timestamptz not null, expires_at timestamptz not null, revoked_at timestamptz);
      create index on session (person_id);
    `);
    await protect(runner, 'sign_in_code', { select: everything, insert: everything, update: everything, worker: ['select', 'update'] });
    await protect(runner, 'session', { select: everything, insert: everything, update: everything });
    await runner.query(SESSION_ACTOR);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function session_actor(bytea, timestamptz); drop table session; drop table sign_in_code');
  }
}

// One statement a request: is the session good (absolute end, and idle for 30 minutes for staff, 60 for authorities), and what may its person do today?
export const SESSION_ACTOR = `
  create function session_actor(hash bytea, at timestamptz) returns jsonb language plpgsql as $$
  declare
    before text := current_setting('app.everything', true);
    found_session session;
    actor jsonb;
  begin
    perform set_config('app.everything', 'on', true);
    select * into found_session from session where token_hash = hash and revoked_at is null and expires_at > at;
    select jsonb_build_object('personId', person.id, 'name', person.name, 'grants', coalesce(jsonb_agg(jsonb_build_object(
        'role', role, 'programmeId', programme_id, 'region', region_code, 'organisationId', organisation_id) order by starts_on, appointment.id) filter (where role is not null), '[]'))
      into actor
      from person left join appointment on person_id = person.id and starts_on <= (at at time zone 'Europe/London')::date
        and (ends_on is null or ends_on >= (at at time zone 'Europe/London')::date)
      where person.id = found_session.person_id and person.erased_at is null group by person.id;
    if actor is null or found_session.last_seen_at < at - (case when actor -> 'grants' @> '[{"role":"spoc"}]' or actor -> 'grants' @> '[{"role":"deputy"}]'
        or actor -> 'grants' @> '[{"role":"contributor"}]' or actor -> 'grants' @> '[{"role":"certifier"}]' then interval '60 minutes' else interval '30 minutes' end) then
      actor := null;
    elsif found_session.last_seen_at < at - interval '1 minute' then
      update session set last_seen_at = at where token_hash = hash;
    end if;
    perform set_config('app.everything', coalesce(before, ''), true);
    return actor;
  end $$;
`;
