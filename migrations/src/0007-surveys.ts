import type { MigrationInterface, QueryRunner } from 'typeorm';
import { member, protect, team } from './policies.js';

const OF_THE_SURVEY = 'exists (select 1 from survey where survey.id = survey_id)';
const OF_THE_TEAM = `exists (select 1 from survey where survey.id = survey_id and ${team({ programme: 'survey.programme_id' })})`;

/** What is asked: surveys, their versions (published ones never change), and the waves that send one version to a roster. */
export class Surveys1700000000007 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table survey (id uuid primary key default gen_random_uuid(), programme_id uuid not null references programme, code text not null, title text not null,
        created_at timestamptz not null default now(), unique (programme_id, code));
      create table survey_version (id uuid primary key default gen_random_uuid(), survey_id uuid not null references survey, number int not null,
        state text not null default 'draft' check (state in ('draft', 'published')), definition jsonb not null, content_hash text not null,
        created_at timestamptz not null default now(), published_at timestamptz, unique (survey_id, number), check ((state = 'published') = (published_at is not null)));
      create unique index one_draft_a_survey on survey_version (survey_id) where state = 'draft';
      create trigger a_published_version_is_immutable before update or delete on survey_version for each row
        when (old.state = 'published') execute function refuse_change();
      create table wave (
        id uuid primary key default gen_random_uuid(), programme_id uuid not null references programme, survey_version_id uuid not null references survey_version,
        name text not null, state text not null default 'draft' check (state in ('draft', 'scheduled', 'open', 'closed')),
        opens_on date not null, closes_on date not null, opened_at timestamptz, closed_at timestamptz, created_at timestamptz not null default now(),
        unique (programme_id, name), check (opens_on <= closes_on), check ((state in ('open', 'closed')) = (opened_at is not null)));
    `);
    await protect(runner, 'survey', { select: member(), insert: team(), update: team(), worker: ['select'] });
    await protect(runner, 'survey_version', { select: OF_THE_SURVEY, insert: OF_THE_TEAM, update: OF_THE_TEAM, worker: ['select'] });
    await protect(runner, 'wave', { select: member(), insert: team(), update: team(), worker: ['select'] });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table wave; drop table survey_version; drop table survey');
  }
}

