import type { MigrationInterface, QueryRunner } from 'typeorm';
import { everything, protect } from './policies.js';

/** What the owner may take away when its time is over; nobody else may, and only while it says so. */
const KEPT_FOR_A_TIME = ['fact', 'refusal', 'session', 'sign_in_code', 'answer_key', 'mailbox_message', 'message', 'contact'];

const WHILE_REMOVING = "current_setting('app.retention', true) = 'on'";

/** Names and addresses end: what an erasure takes away, what is kept for a time only, and that a day's removal has run. */
export class Privacy1700000000025 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create table retention_run (ran_on date primary key, ran_at timestamptz not null, removed jsonb not null)');
    await protect(runner, 'retention_run', { select: everything });
    for (const table of ['mailbox_message', 'sign_in_code']) await runner.query(`create policy ${table}_delete on ${table} for delete using (${everything}); grant delete on ${table} to muster_app`);
    await runner.query(`create policy appointment_delete on appointment for delete using (${everything}); grant delete on appointment to muster_app`);
    for (const table of [...KEPT_FOR_A_TIME, 'retention_run']) await runner.query(`create policy ${table}_retention on ${table} for all to current_user using (${WHILE_REMOVING}) with check (${WHILE_REMOVING})`);
    await runner.query(`drop trigger fact_is_immutable on fact;
      create trigger fact_is_immutable before update on fact for each row execute function refuse_change();
      create trigger fact_is_kept before delete on fact for each row when (current_setting('app.retention', true) is distinct from 'on') execute function refuse_change()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop trigger fact_is_kept on fact; drop trigger fact_is_immutable on fact;
      create trigger fact_is_immutable before update or delete on fact for each row execute function refuse_change(); drop table retention_run`);
    for (const table of KEPT_FOR_A_TIME) await runner.query(`drop policy ${table}_retention on ${table}`);
    for (const table of ['mailbox_message', 'sign_in_code', 'appointment']) await runner.query(`drop policy ${table}_delete on ${table}; revoke delete on ${table} from muster_app`);
  }
}
