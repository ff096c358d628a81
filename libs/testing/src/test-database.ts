import { randomBytes } from 'node:crypto';
import pg from 'pg';

/** A database of its own for one spec file: a copy of the migrated one, gone afterwards. */
export interface TestDatabase {
  /** The owner's address. */
  url: string;
  drop(): Promise<void>;
}

async function asOwner(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: process.env.MUSTER_TEST_URL });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

/** Copies the migrated database (or `template`, the name of another) under a new name. */
export async function testDatabase(template = 'muster_template'): Promise<TestDatabase> {
  if (!process.env.MUSTER_TEST_URL) throw new Error('Run this spec with `npx jest`: the configuration starts the database.');
  const name = `t_${randomBytes(6).toString('hex')}`;
  await asOwner(`create database ${name} template ${template}`);
  const url = new URL(process.env.MUSTER_TEST_URL);
  url.pathname = `/${name}`;
  return { url: url.toString(), drop: () => asOwner(`drop database if exists ${name} with (force)`) };
}
