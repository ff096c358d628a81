import type { MigrationInterface, QueryRunner } from 'typeorm';
import { champion, either, everything, protect, team } from './policies.js';

/** What is written to people: the outbox, and the mailbox inside the product that a demonstration shows. */
export class Engagement1700000000011 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table message (
        id uuid primary key default gen_random_uuid(), kind text not null, programme_id uuid references programme, organisation_id uuid references organisation,
        region_code text, wave_id uuid references wave, person_id uuid references person, code_id uuid references sign_in_code, reason text not null,
        state text not null default 'queued' check (state in ('queued', 'sending', 'sent', 'failed', 'skipped')),
        queued_at timestamptz not null, attempts int not null default 0, attempt_id uuid, leased_until timestamptz, sent_at timestamptz, failure text);
      create unique index one_invitation on message (wave_id, organisation_id, person_id) where kind = 'invitation';
      create index on message (queued_at) where state in ('queued', 'sending');
      create index on message (wave_id);
      create table mailbox_message (
        id uuid primary key default gen_random_uuid(), message_id uuid not null references message, person_id uuid references person, recipient text not null,
        subject text not null, text text not null, html text not null, sent_at timestamptz not null);
    `);
    await protect(runner, 'message', { select: either(team(), champion()), insert: either(team(), `(${everything})`), update: team(), worker: ['select', 'update'] });
    await protect(runner, 'mailbox_message', { select: everything, worker: ['select', 'insert'] });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table mailbox_message; drop table message');
  }
}
