// F10. A backup is made while people save, and restored into an empty database, on which the product starts.
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrations } from '@muster/migrations';
import { backup, restore } from '@muster/platform';
import pg from 'pg';
import { Browser } from './browser.mjs';
import { freePort, Watched } from './processes.mjs';
import { CLIENTS, saveTogether } from './saving.mjs';
import { respondents } from './world.mjs';

/** Rows of history, as years of use leave them. */
const HISTORY = `insert into fact (at, name, subject_type, subject_id, details)
  select now(), 'fault.rehearsed', 'fault', number::text, jsonb_build_object('text', repeat('A line with a tab \t, a backslash \\ and Ynys Môn. ', 3)) from generate_series(1, $1::int) number`;
const TABLES = "select schemaname || '.' || tablename as name from pg_tables where schemaname not in ('pg_catalog', 'information_schema', 'jobs') and tablename <> 'migrations' order by 1";
const UNEVEN = 'select 1 from answer left join answer_change using (response_id, question, row, version) where answer_change.response_id is null';

/** A hash of every table, made by PostgreSQL itself. */
async function hashes(url) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const found = {};
    for (const { name } of (await client.query(TABLES)).rows) {
      const { rows: [{ hash }] } = await client.query(`select count(*) || ' ' || coalesce(sum(hashtextextended(t::text, 0)::numeric), 0) as hash from ${name} t`);
      found[name] = hash;
    }
    return found;
  } finally {
    await client.end();
  }
}

async function timed(work) {
  const began = performance.now();
  const result = await work();
  return { result, seconds: (performance.now() - began) / 1000 };
}

export const restored = {
  name: 'F10',
  title: 'a backup under load and one in quiet are restored into empty databases, and the product starts on what came back',
  seconds: 180,
  async run({ seed, small, findings, stage }) {
    const folder = mkdtempSync(join(tmpdir(), 'muster-faults-backup-'));
    stage.after(() => rmSync(folder, { recursive: true, force: true }));
    const { url, rows } = await stage.house();
    await rows(HISTORY, [small ? 5_000 : 200_000]);
    const watched = await new Watched(url, { port: await freePort() }).start();
    stage.after(() => watched.stop());
    await underLoad({ folder, url, rows, watched, seed, findings, stage });
    await inQuiet({ folder, url, findings, stage });
  },
};

const into = (ownerUrl, file) => restore({ ownerUrl, file, migrations, overwrite: false, say: () => {} });
const from = (ownerUrl, file) => backup({ ownerUrl, file, now: new Date(), say: () => {} });

async function underLoad({ folder, url, rows, watched, seed, findings, stage }) {
  const file = join(folder, 'under-load.backup');
  let backingUp;
  await saveTogether({ origin: watched.origin, rows, seed, saves: 200, at: new Map([[40, async () => { backingUp = from(url, file); await backingUp; }]]) });
  await backingUp;
  await watched.stop();
  const target = await stage.emptyDatabase();
  await into(target, file);
  const client = new pg.Client({ connectionString: target });
  await client.connect();
  findings.must('answers without their history', (await client.query(UNEVEN)).rows.length, { exactly: 0 });
  findings.must('saves in the backup under load', (await client.query('select count(*)::int as n from answer_change')).rows[0].n, { atLeast: 40, atMost: 200 });
  await client.end();
}

async function inQuiet({ folder, url, findings, stage }) {
  const file = join(folder, 'in-quiet.backup');
  const out = await timed(() => from(url, file));
  const target = await stage.emptyDatabase();
  const back = await timed(() => into(target, file));
  const [there, here] = [await hashes(url), await hashes(target)];
  findings.must('tables that differ', Object.keys({ ...there, ...here }).filter((name) => there[name] !== here[name]).length, { exactly: 0 });
  findings.note('tables', out.result.length);
  findings.note('rows', out.result.reduce((sum, { rows }) => sum + rows, 0));
  findings.note('file in MB', statSync(file).size / 1e6);
  findings.note('backup in s', out.seconds);
  findings.note('restore in s', back.seconds);
  const again = await timed(() => startedOn(target, stage));
  findings.must('restored and serving after s', back.seconds + again.seconds, { atMost: 120 });
  findings.must('saved on it', again.result, { exactly: 'saved' });
}

/** The product starts on the restored database, and somebody begins their survey on it: how that was answered. */
async function startedOn(url, stage) {
  const watched = await new Watched(url, { port: await freePort() }).start();
  stage.after(() => watched.stop());
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const rows = async (statement, parameters) => (await client.query(statement, parameters)).rows;
  try {
    const people = await respondents(rows, CLIENTS + 1);
    const fresh = new Browser(watched.origin, people.pop()); // of an authority that had not begun
    return (await fresh.send(fresh.change('count-1', 424_242))).state;
  } finally {
    await client.end();
  }
}
