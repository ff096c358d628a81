import type { MigrationInterface, QueryRunner } from 'typeorm';
import { authority, champion, either, everything, viewer } from './policies.js';

const recordsOwnActs = (...where: string[]): string => `drop policy fact_insert on fact; create policy fact_insert on fact for insert with check (${everything}
  or (actor_id = (select scope_person()) and ((select scope_list('app.programmes')) is not null or ${either(...where)})))`;

/** A viewer takes files away, and that it happened is recorded in their own name, in their own programme. Nothing else that a viewer does changes anything. */
export class Exports1700000000022 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(recordsOwnActs(authority(), champion(), `(${viewer()} and name in ('readiness.exported', 'figure.exported'))`));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(recordsOwnActs(authority(), champion()));
  }
}
