// May the owner of the tables read every row for a backup?
import type { QueryRunner } from 'typeorm';
import { KEPT } from './backup-tables.js';

/** The setting by which the owner says, for one transaction, that it makes a backup. */
export const BACKUP_SETTING = "set local app.backup = 'on'";

/** Row-level security is forced on the owner too, unless it is a superuser: then there is nothing to let. */
const WALLED = `not (select rolsuper or rolbypassrls from pg_roles where rolname = current_user)`;

/** Tables that the owner could not read whole. */
export const HIDDEN_FROM_OWNER = `select ${KEPT.name} as name from ${KEPT.from} where ${KEPT.where} and c.relrowsecurity and c.relforcerowsecurity and ${WALLED}
  and not exists (select 1 from pg_policy where polrelid = c.oid and polname = 'backup')`;

/**
 * Lets an owner that is not a superuser read every row while it makes a backup, which row-level security forbids it otherwise: one policy a table, for the owner
 * alone. The accounts that the product works with gain nothing by it.
 */
export async function letOwnerBackUp(runner: Pick<QueryRunner, 'query'>): Promise<void> {
  for (const { name } of await runner.query(HIDDEN_FROM_OWNER) as { name: string }[]) {
    await runner.query(`create policy backup on ${name} for select to current_user using ((select current_setting('app.backup', true)) = 'on')`);
  }
}
