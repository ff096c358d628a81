import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { INestApplication } from '@nestjs/common';
import { accountUrl, SetClock, Site } from '@muster/platform';
import { factFiles, factsFolder, type FactsRefused } from '@muster/reference';
import { testDatabase, type TestDatabase } from '@muster/testing';
import pg from 'pg';
import { createApp } from '../../apps/api/src/create-app.js';
import { Reference } from '../../apps/api/src/reference.js';

let database: TestDatabase;
let app: INestApplication;
let owner: pg.Client;

beforeAll(async () => {
  database = await testDatabase();
  app = await createApp({ appUrl: accountUrl(database.url, 'muster_app'), clock: new SetClock(new Date('2023-02-20T10:00:00Z')), site: new Site('http://localhost:4000', false) });
  owner = new pg.Client({ connectionString: database.url });
  await owner.connect();
});
afterAll(async () => {
  await owner.end();
  await app.close();
  await database.drop();
});

const tables = ['region', 'organisation', 'organisation_period', 'organisation_successor', 'population', 'statistical_neighbour', 'tile', 'system', 'framework', 'level', 'indicator', 'metric', 'code_list', 'reference_blocker'];

/** How many rows each table has, and a hash of all of them. */
async function contents(): Promise<Record<string, { n: number; hash: string | null }>> {
  const found: Record<string, { n: number; hash: string | null }> = {};
  for (const table of tables) found[table] = (await owner.query<{ n: number; hash: string | null }>(`select count(*)::int as n, md5(string_agg(t::text, '|' order by t::text)) as hash from ${table} t`)).rows[0]!;
  return found;
}

/** The project's own facts with one line of one file changed. */
function withLine(file: string, line: number, change: (text: string) => string): Map<string, string> {
  const source = new Map(factFiles.map((name) => [name, readFileSync(join(factsFolder, name), 'utf8')]));
  const lines = source.get(file)!.split('\n');
  lines[line - 1] = change(lines[line - 1]!);
  return source.set(file, lines.join('\n'));
}

const bad = (): Map<string, string> => withLine('local-authorities-england.csv', 5, (text) => text.replace('East Midlands', 'Middle Earth'));

describe('the facts', () => {
  it('are refused whole for one bad row, with its file, line and reason, and nothing is loaded', async () => {
    const refused = await app.get(Reference).load(bad()).then(() => null, (error: FactsRefused) => error);
    expect(refused).toMatchObject({ name: 'FactsRefused', problems: [{ file: 'local-authorities-england.csv', line: 5, reason: expect.stringContaining('Middle Earth') }] });
    expect(Object.values(await contents()).every(({ n }) => n === 0)).toBe(true);
  });

  it('are loaded in the numbers of their sources', async () => {
    await app.get(Reference).load();
    const counts = Object.fromEntries(Object.entries(await contents()).map(([table, { n }]) => [table, n]));
    expect(counts).toMatchObject({ level: 3, framework: 1 });
    const priorities = (await owner.query<{ priority: string; n: number }>("select priority, count(*)::int as n from reference_blocker where priority <> 'na' group by priority order by n desc")).rows;
    expect(priorities).toEqual([{ priority: 'must', n: 17 }, { priority: 'could', n: 12 }, { priority: 'should', n: 3 }]);
    expect((await owner.query('select 1 from indicator where level_code is not null')).rowCount).toBe(33);
    const on = async (nation: string, day: string) => (await owner.query('select 1 from organisation_period join organisation on organisation.id = organisation_id where nation = $1 and valid_from <= $2 and coalesce(valid_to, $2) >= $2', [nation, day])).rowCount;
    expect([await on('england', '2023-02-15'), await on('england', '2023-04-01'), await on('wales', '2023-02-15')]).toEqual([152, 153, 22]);
  });

  it('are the same, row for row, after they are loaded again', async () => {
    const before = await contents();
    await app.get(Reference).load();
    expect(await contents()).toEqual(before);
  });

  it('stay as they are when a bad row comes later', async () => {
    const before = await contents();
    await expect(app.get(Reference).load(bad())).rejects.toMatchObject({ name: 'FactsRefused' });
    expect(await contents()).toEqual(before);
  });

  it('are corrected when a row changes, and the organisation stays the same one', async () => {
    const id = async () => (await owner.query<{ id: string; name: string }>("select id, name from organisation where nation = 'england' and code = '831'")).rows[0]!;
    const before = await id();
    await app.get(Reference).load(withLine('local-authorities-england.csv', 2, (text) => text.replace('Derby', 'Derby City')));
    expect(await id()).toEqual({ id: before.id, name: 'Derby City' });
    await app.get(Reference).load();
    expect(await id()).toEqual(before);
  });

  it('are undone as a whole when the database stumbles half-way', async () => {
    const before = await contents();
    await owner.query("create function stumble() returns trigger language plpgsql as $$ begin raise exception 'stumbled'; end $$; create trigger stumble before insert or update on reference_blocker for each row execute function stumble()");
    await expect(app.get(Reference).load(withLine('local-authorities-england.csv', 2, (text) => text.replace('Derby', 'Derby City')))).rejects.toThrow();
    await owner.query('drop trigger stumble on reference_blocker');
    expect(await contents()).toEqual(before);
  });
});
