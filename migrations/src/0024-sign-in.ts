import type { MigrationInterface, QueryRunner } from 'typeorm';
import { SESSION_ACTOR as SESSION_ACTOR_BEFORE } from './0006-access.js';
import { everything, protect } from './policies.js';

/** Signing in with the account of another organisation, how often somebody may try, and sessions that their person can see and end. */
export class SignIn1700000000024 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    for (const table of ['external_account', 'sign_in_attempt', 'sign_in_limit']) await protect(runner, table, { select: everything, insert: everything, update: everything, delete: everything });
    await runner.query(`drop function session_actor(bytea, timestamptz); ${SESSION_ACTOR} ${NEW_ADDRESS}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop trigger a_new_address_ends_sign_ins on person; drop function end_sign_ins(); drop function session_actor(bytea, timestamptz, numeric, numeric, boolean); ${SESSION_ACTOR_BEFORE}`);
    await runner.query(`drop table sign_in_limit; drop table sign_in_attempt; drop table external_account;
      alter table session drop column id, drop column started_by, drop column agent, drop column organisation_id, drop column id_token`);
  }
}

// What comes from another organisation is its name for somebody (the subject), never a name or an address. An id token, which holds both, is kept sealed with the session's own token, which is not kept.
const TABLES = `
  alter table session add column id uuid not null default gen_random_uuid() unique, add column started_by text not null default 'code', add column agent text,
    add column organisation_id uuid references organisation, add column id_token bytea;
  create table external_account (issuer text not null, subject text not null, person_id uuid not null references person, linked_at timestamptz not null,
    primary key (issuer, subject), unique (person_id, issuer));
  create table sign_in_attempt (token_hash bytea primary key, provider text not null, next_path text not null, asked_at timestamptz not null, expires_at timestamptz not null, used_at timestamptz);
  create index on sign_in_attempt (expires_at);
  create table sign_in_limit (key_hash bytea primary key, taken int not null, until timestamptz not null);
  create index on sign_in_limit (until);
`;

// One statement a request: is the session good (absolute end, and so many idle minutes for staff and for authorities), until when, and what may its person do today?
// A session that was started for one organisation gives no role for another.
const SESSION_ACTOR = `
  create function session_actor(hash bytea, at timestamptz, staff_minutes numeric default 30, authority_minutes numeric default 60, touch boolean default true) returns jsonb language plpgsql as $$
  declare
    before text := current_setting('app.everything', true);
    found_session session;
    actor jsonb;
    idle interval;
  begin
    perform set_config('app.everything', 'on', true);
    select * into found_session from session where token_hash = hash and revoked_at is null and expires_at > at;
    select jsonb_build_object('personId', person.id, 'name', person.name, 'grants', coalesce(jsonb_agg(jsonb_build_object(
        'role', role, 'programmeId', programme_id, 'region', region_code, 'organisationId', appointment.organisation_id) order by starts_on, appointment.id) filter (where role is not null), '[]'))
      into actor
      from person left join appointment on person_id = person.id and starts_on <= (at at time zone 'Europe/London')::date
        and (ends_on is null or ends_on >= (at at time zone 'Europe/London')::date)
        and (found_session.organisation_id is null or appointment.organisation_id is null or appointment.organisation_id = found_session.organisation_id)
      where person.id = found_session.person_id and person.erased_at is null group by person.id;
    idle := make_interval(secs => 60 * (case when actor -> 'grants' @> '[{"role":"spoc"}]' or actor -> 'grants' @> '[{"role":"deputy"}]'
        or actor -> 'grants' @> '[{"role":"contributor"}]' or actor -> 'grants' @> '[{"role":"certifier"}]' then authority_minutes else staff_minutes end)::float);
    if actor is null or found_session.last_seen_at < at - idle then
      actor := null;
    else
      if touch and found_session.last_seen_at < at - least(interval '1 minute', idle / 10) then
        update session set last_seen_at = at where token_hash = hash;
        found_session.last_seen_at := at;
      end if;
      actor := actor || jsonb_build_object('session', jsonb_build_object('id', found_session.id, 'idleAt', found_session.last_seen_at + idle, 'endsAt', found_session.expires_at));
    end if;
    perform set_config('app.everything', coalesce(before, ''), true);
    return actor;
  end $$;
`;

// Whoever can read mail at an address can sign in with it: another address is another way in, so everything that came in by the old one ends.
const NEW_ADDRESS = `
  create function end_sign_ins() returns trigger language plpgsql as $$
  declare
    before text := current_setting('app.everything', true);
  begin
    perform set_config('app.everything', 'on', true);
    delete from external_account where person_id = new.id;
    update session set revoked_at = now(), id_token = null where person_id = new.id and revoked_at is null;
    update sign_in_code set used_at = now() where person_id = new.id and used_at is null;
    perform set_config('app.everything', coalesce(before, ''), true);
    return null;
  end $$;
  create trigger a_new_address_ends_sign_ins after update of email on person for each row when (new.email is distinct from old.email) execute function end_sign_ins();
`;
