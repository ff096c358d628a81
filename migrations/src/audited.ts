import type { QueryRunner } from 'typeorm';

/** What the audit of a table leaves out. */
export interface Discretion {
  /** Columns whose values it never keeps, only that they changed: names, addresses, secrets. */
  hidden?: string[];
  /** Columns that say only what another row says as well (counts, leases): a change of nothing else is no change. */
  quiet?: string[];
  /** The table that `<of>_id` names, where a row takes its programme, organisation and region from. */
  of?: 'response' | 'survey';
}

const EVENTS = { insert: 'referencing new table as rows_after', update: 'referencing old table as rows_before new table as rows_after', delete: 'referencing old table as rows_before' };

/** Has every change of the table written to the audit from now on: once a statement, however many rows it touches. */
export async function audited(runner: QueryRunner, table: string, { hidden = [], quiet = [], of }: Discretion = {}): Promise<void> {
  const keys = (await runner.query(`select attname from pg_index join pg_attribute on attrelid = indrelid and attnum = any (indkey)
    where indrelid = $1::regclass and indisprimary order by array_position(indkey, attnum)`, [table])) as { attname: string }[];
  const told = [keys.map(({ attname }) => attname), hidden, quiet, of ? [of] : []].map((names) => `'${names.join(',')}'`).join(', ');
  for (const [event, referencing] of Object.entries(EVENTS)) {
    await runner.query(`create trigger ${table}_audit_${event} after ${event} on ${table} ${referencing} for each statement execute function audit.keep(${told})`);
  }
}

/** Ends the audit of a table that stays. */
export async function unaudited(runner: QueryRunner, table: string): Promise<void> {
  for (const event of Object.keys(EVENTS)) await runner.query(`drop trigger ${table}_audit_${event} on ${table}`);
}
