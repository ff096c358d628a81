import type { MigrationInterface, QueryRunner } from 'typeorm';
import { authority, champion, either, freeze, protect, team, viewer } from './policies.js';

/** Who may read or write what belongs to a response, until it was worked out in fewer steps (0027). */
const ofTheResponse = (...who: string[]) =>
  `exists (select 1 from response where response.id = response_id and (${either(...who)}))`;
const columns = { programme: 'response.programme_id', region: 'response.region_code', organisation: 'response.organisation_id' };
export const OWN = ofTheResponse(authority(columns));
export const READERS = ofTheResponse(team(columns), champion(columns), authority(columns));

/** Who has answered what: one response an organisation, the working copy of its answers, and every earlier value. */
export class Responses1700000000008 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table response (
        id uuid primary key default gen_random_uuid(), wave_id uuid not null references wave, programme_id uuid not null references programme,
        organisation_id uuid not null references organisation, region_code text references region,
        state text not null default 'not-started' check (state in ('not-started', 'in-progress', 'submitted', 'reopened')),
        answered int not null default 0, required int not null default 0, first_saved_at timestamptz, last_saved_at timestamptz,
        submission_id uuid, submitted_at timestamptz, unique (wave_id, organisation_id));
      create index on response (organisation_id);
      create table answer (
        response_id uuid not null references response, question text not null, row text not null default '', version int not null check (version > 0),
        state text check (state in ('answered', 'unable', 'not-collected', 'not-applicable', 'unknown')), value jsonb, barriers text[] not null default '{}',
        lead_time_months int, note text, saved_at timestamptz not null, saved_by uuid references person, saved_role text,
        primary key (response_id, question, row), check ((state = 'answered') = (value is not null) or state is null));
      create table answer_change (
        response_id uuid not null references response, question text not null, row text not null, version int not null, state text, value jsonb,
        barriers text[] not null, lead_time_months int, note text, saved_at timestamptz not null, saved_by uuid references person, saved_role text,
        primary key (response_id, question, row, version));
      create table answer_key (response_id uuid not null references response, key uuid not null, result jsonb not null, saved_at timestamptz not null,
        primary key (response_id, key));
    `);
    await protect(runner, 'response', {
      select: either(team(), viewer(), champion(), authority()), insert: team(), update: either(team(), authority()), worker: ['select'],
    });
    await protect(runner, 'answer', { select: READERS, insert: OWN, update: OWN });
    await protect(runner, 'answer_change', { select: READERS, insert: OWN });
    await protect(runner, 'answer_key', { select: OWN, insert: OWN });
    await freeze(runner, 'answer_change');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table answer_key; drop table answer_change; drop table answer; drop table response');
  }
}
