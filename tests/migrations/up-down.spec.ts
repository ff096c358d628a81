import { migrations } from '@muster/migrations';
import { migrate, migrationSource } from '@muster/platform';
import { testDatabase, testTemplate, type TestDatabase } from '@muster/testing';
import pg from 'pg';
import { buildWorld } from '../api/support/build-world.js';
import { catalogueOf } from './catalogue.js';

let database: TestDatabase;
let owner: pg.Client;
let before: Record<string, string[]>;

beforeAll(async () => {
  database = await testDatabase(await testTemplate('world', buildWorld));
  owner = new pg.Client({ connectionString: database.url });
  await owner.connect();
  before = await catalogueOf(owner);
});
afterAll(async () => {
  await owner.end();
  await database.drop();
});

const names = migrations.map(({ name }) => name);
const rowsIn = async (table: string): Promise<number> => (await owner.query<{ n: number }>(`select count(*)::int as n from ${table}`)).rows[0]!.n;

async function down(times: number): Promise<void> {
  const source = await migrationSource(database.url, migrations).initialize();
  try {
    for (let time = 0; time < times; time += 1) await source.undoLastMigration();
  } finally {
    await source.destroy();
  }
}

describe('the migrations', () => {
  it('have run once, and running them again does nothing', async () => {
    expect(await migrate(database.url, migrations)).toEqual([]);
    expect(await catalogueOf(owner)).toEqual(before);
    expect(before.policies!.length).toBeGreaterThan(40);
  });

  it('begin with data in the tables of every stage', async () => {
    for (const table of ['organisation', 'indicator', 'roster_entry', 'appointment', 'session', 'survey_version', 'answer_change', 'submitted_answer', 'message', 'fact']) {
      expect([table, await rowsIn(table)]).toEqual([table, expect.any(Number)]);
      expect(await rowsIn(table)).toBeGreaterThan(0);
    }
  });

  it('go down one by one with the data in them, and up again to the same schema', async () => {
    for (let count = 1; count <= 4; count += 1) {
      await down(count);
      expect(await migrate(database.url, migrations)).toEqual(names.slice(-count));
      expect(await catalogueOf(owner)).toEqual(before);
    }
    expect(await rowsIn('response')).toBeGreaterThan(0);
  });

  it('go down to nothing', async () => {
    await down(names.length);
    const { columns, constraints, policies, functions, views, triggers, audit } = await catalogueOf(owner);
    expect(columns!.filter((line) => !line.startsWith('migrations.'))).toEqual([]);
    expect(constraints!.filter((line) => !line.startsWith('migrations '))).toEqual([]);
    expect([policies, functions, views, triggers, audit]).toEqual([[], [], [], [], []]);
  });

  it('go up again from nothing to the same schema, on which everything works as before', async () => {
    expect(await migrate(database.url, migrations)).toEqual(names);
    expect(await catalogueOf(owner)).toEqual(before);
    await buildWorld(database.url);
    expect(await rowsIn('submission')).toBe(5);
  });
});
