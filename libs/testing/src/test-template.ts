import pg from 'pg';

/** Fills a fresh copy of the migrated database; `url` is the owner's address. */
export type Fill = (url: string) => Promise<void>;

/**
 * The name of a database that was migrated and then filled: built by the first spec file of a run that asks, while others wait, and copied by
 * `testDatabase(name)` afterwards. It belongs to the run: another run, with another migrated database, builds its own.
 */
export async function testTemplate(purpose: string, fill: Fill): Promise<string> {
  const client = new pg.Client({ connectionString: process.env.MUSTER_TEST_URL });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock(hashtext($1))', [`muster ${purpose}`]);
    const { rows: [of] } = await client.query<{ oid: string }>("select oid::text from pg_database where datname = 'muster_template'");
    const name = `muster_${purpose}_${of!.oid}`;
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [name]);
    if (!rowCount) await build(client, { purpose, name, fill });
    return name;
  } finally {
    await client.end();
  }
}

async function build(client: pg.Client, { purpose, name, fill }: { purpose: string; name: string; fill: Fill }): Promise<void> {
  const { rows } = await client.query<{ datname: string }>('select datname from pg_database where datname like $1', [`muster\\_${purpose}\\_%`]);
  for (const { datname } of rows) await client.query(`drop database "${datname}" with (force)`);
  const unfinished = `muster_${purpose}_unfinished`;
  await client.query(`create database ${unfinished} template muster_template`);
  const url = new URL(process.env.MUSTER_TEST_URL!);
  url.pathname = `/${unfinished}`;
  await fill(url.toString());
  await client.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [unfinished]);
  await client.query(`alter database ${unfinished} rename to ${name}`);
}
