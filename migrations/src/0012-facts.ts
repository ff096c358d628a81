import type { MigrationInterface, QueryRunner } from 'typeorm';
import { authority, champion, either, everything, freeze, protect, team } from './policies.js';

/** In the own name only, and of other organisations only by a team. */
const OWN_ACT = `(actor_id = (select scope_person()) and ((select scope_list('app.programmes')) is not null or ${authority()}))`;

/** That something happened: one append-only row each, audit trail and trigger of reactions. */
export class Facts1700000000012 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table fact (id bigint generated always as identity primary key, at timestamptz not null, name text not null, actor_id uuid, actor_role text,
        subject_type text not null, subject_id text not null, programme_id uuid, organisation_id uuid, region_code text, details jsonb not null default '{}');
      create index on fact (subject_type, subject_id);
      create index on fact (programme_id, at);
    `);
    await protect(runner, 'fact', { select: either(team(), champion(), authority(), everything), insert: either(everything, OWN_ACT), worker: ['insert'] });
    await freeze(runner, 'fact');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table fact');
  }
}
