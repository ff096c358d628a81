import type { MigrationInterface, QueryRunner } from 'typeorm';
import { authority, champion, either, member, protect, team, viewer } from './policies.js';

/** What is collected: collections, their rounds, and one expected return an organisation, with its extensions and what it delivered. */
export class Collections1700000000013 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    const readers = either(team(), viewer(), champion(), authority());
    const writers = either(team(), champion(), authority());
    await protect(runner, 'collection', { select: member(), insert: team(), update: team(), worker: ['select'] });
    await protect(runner, 'collection_round', { select: member(), insert: team(), update: team(), worker: ['select'] });
    await protect(runner, 'expected_return', { select: readers, insert: team(), update: writers, worker: ['select'] });
    await protect(runner, 'return_extension', { select: readers, insert: writers, update: writers, worker: ['select'] });
    await protect(runner, 'return_delivery', { select: readers, insert: either(team(), authority()), update: either(team(), authority()), delete: either(team(), authority()) });
    await runner.query(`create policy response_insert_of_own on response for insert to muster_app with check (${authority()}
      and exists (select 1 from wave where wave.id = wave_id and wave.audience = 'one-by-one'))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop policy response_insert_of_own on response; drop table return_delivery; drop table return_extension; drop table expected_return;
      drop table collection_round; drop table collection; alter table wave drop column audience, drop column target`);
  }
}

const TABLES = `
  alter table wave add column audience text not null default 'roster' check (audience in ('roster', 'one-by-one')),
    add column target int not null default 100 check (target between 1 and 100);
  create table collection (id uuid primary key default gen_random_uuid(), programme_id uuid not null references programme, code text not null, name text not null,
    description text, created_at timestamptz not null default now(), unique (programme_id, code));
  create table collection_round (
    id uuid primary key default gen_random_uuid(), collection_id uuid not null references collection, programme_id uuid not null references programme,
    name text not null, level_code text, period_from date not null, period_to date not null, opens_on date not null, due_on date not null, closes_on date not null,
    target int not null default 100 check (target between 1 and 100), sharing text[] not null default '{}', survey_version_id uuid references survey_version,
    wave_id uuid unique references wave, state text not null default 'draft' check (state in ('draft', 'scheduled', 'open', 'closed')),
    opened_at timestamptz, closed_at timestamptz, created_at timestamptz not null default now(), unique (collection_id, name),
    check (period_from <= period_to), check (opens_on <= due_on and due_on <= closes_on), check ((state in ('open', 'closed')) = (opened_at is not null)),
    check (sharing <@ array['statement', 'memorandum', 'agreement', 'dpia']));
  create table expected_return (
    id uuid primary key default gen_random_uuid(), round_id uuid not null references collection_round, programme_id uuid not null references programme,
    organisation_id uuid not null references organisation, region_code text references region,
    state text not null default 'expected' check (state in ('expected', 'acknowledged', 'in-preparation', 'received', 'queried', 'resubmitted', 'accepted')),
    state_at timestamptz not null, due_on date not null, extended_to date check (extended_to > due_on), received_at timestamptz, accepted_at timestamptz,
    outcome text check (outcome in ('nil-return', 'cannot-report', 'refused', 'sharing-pending', 'no-spoc', 'abolished', 'merged', 'excused')),
    outcome_on date, outcome_by uuid references person, outcome_role text, outcome_reason text, outcome_indicators text[] not null default '{}',
    outcome_barriers text[] not null default '{}', successor_id uuid references organisation, version int not null default 1, unique (round_id, organisation_id),
    check ((outcome is null) = (outcome_on is null)), check ((outcome is null) = (outcome_reason is null)),
    check (outcome is not null or (successor_id is null and outcome_indicators = '{}' and outcome_barriers = '{}')),
    check ((state in ('received', 'queried', 'resubmitted', 'accepted')) = (received_at is not null)), check ((state = 'accepted') = (accepted_at is not null)),
    check (outcome is null or state in ('expected', 'acknowledged', 'in-preparation')));
  create index on expected_return (organisation_id);
  create index on expected_return (programme_id, region_code);
  create table return_extension (
    id uuid primary key default gen_random_uuid(), return_id uuid not null references expected_return, programme_id uuid not null references programme,
    organisation_id uuid not null references organisation, region_code text, until date not null, reason text not null,
    state text not null default 'proposed' check (state in ('proposed', 'granted', 'declined', 'withdrawn')), proposed_by uuid references person, proposed_role text,
    proposed_at timestamptz not null, decided_by uuid references person, decided_at timestamptz, decision_reason text, check ((state = 'proposed') = (decided_at is null)));
  create unique index one_proposal_at_a_time on return_extension (return_id) where state = 'proposed';
  create index on return_extension (return_id);
  create table return_delivery (
    return_id uuid not null references expected_return, indicator text not null, programme_id uuid not null references programme,
    organisation_id uuid not null references organisation, region_code text, extent text not null check (extent in ('complete', 'partly', 'none')), note text,
    source text not null check (source in ('typed', 'listing')), recorded_by uuid references person, recorded_at timestamptz not null, primary key (return_id, indicator));
`;
