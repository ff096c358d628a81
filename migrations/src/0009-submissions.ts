import type { MigrationInterface, QueryRunner } from 'typeorm';
import { authority, champion, either, freeze, protect, team, viewer } from './policies.js';

/** What was handed in: the immutable submission, and its answers in the shape that analysis reads. */
export class Submissions1700000000009 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table submission (
        id uuid primary key default gen_random_uuid(), response_id uuid not null references response, programme_id uuid not null references programme,
        organisation_id uuid not null references organisation, region_code text references region, number int not null, reference text not null unique,
        answers jsonb not null, submitted_at timestamptz not null, submitted_by uuid references person, submitted_role text, unique (response_id, number));
      create table submitted_answer (
        submission_id uuid not null references submission, position int not null, programme_id uuid not null, wave_id uuid not null, organisation_id uuid not null,
        region_code text, measure text not null, subject text not null, state text not null, code text, number numeric, primary key (submission_id, position));
      create index on submitted_answer (wave_id, measure);
      alter table response add foreign key (submission_id) references submission;
    `);
    const readers = either(team(), viewer(), champion(), authority());
    await protect(runner, 'submission', { select: either(team(), champion(), authority()), insert: authority() });
    await protect(runner, 'submitted_answer', { select: readers, insert: authority() });
    await freeze(runner, 'submission');
    await freeze(runner, 'submitted_answer');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table response drop constraint response_submission_id_fkey; drop table submitted_answer; drop table submission');
  }
}
