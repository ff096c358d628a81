import { createHash } from 'node:crypto';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { accountUrl, SetClock, Site } from '@muster/platform';
import { testDatabase, type TestDatabase } from '@muster/testing';
import pg from 'pg';
import { createApp } from '../../apps/api/src/create-app.js';
import { loadDemonstration } from '../../apps/api/src/demonstration/load.js';
import { Reference } from '../../apps/api/src/reference.js';
import { Caller } from './support/caller.js';

const NOW = new Date('2026-03-02T10:00:00Z');
let database: TestDatabase;
let app: NestFastifyApplication;
let owner: pg.Client;
let dfe: Caller;

beforeAll(async () => {
  database = await testDatabase();
  app = await createApp({ appUrl: accountUrl(database.url, 'muster_app'), clock: new SetClock(NOW), site: new Site('http://localhost:4000', true) });
  await app.get(Reference).load();
  await build();
  await app.listen(0, '127.0.0.1');
  owner = new pg.Client({ connectionString: database.url });
  await owner.connect();
  dfe = await callerFor('dfe@example.org');
}, 120_000);
afterAll(async () => {
  await owner.end();
  await app.close();
  await database.drop();
});

const build = (): Promise<void> => loadDemonstration({ app, workerUrl: accountUrl(database.url, 'muster_worker'), say: () => undefined });
const count = async (what: string): Promise<number> => (await owner.query<{ n: number }>(`select count(*)::int as n from ${what}`)).rows[0]!.n;

async function callerFor(email: string): Promise<Caller> {
  await owner.query("insert into session (token_hash, person_id, started_at, last_seen_at, expires_at) select $1, id, $3, $3, $3::timestamptz + interval '12 hours' from person where email = $2",
    [createHash('sha256').update(email).digest(), email, NOW]);
  const { port } = app.getHttpServer().address() as { port: number };
  return new Caller(`http://127.0.0.1:${port}`, `muster-session=${email}`);
}

interface Row {
  group: string;
  code: string;
  label: string;
  numerator: number;
  denominator: number;
  percentage: number | null;
}

async function figure(name: string): Promise<{ rows: Row[]; total: Row | null; denominatorCounts: string; notes: string[]; wave: { name: string; state: string } }> {
  const query = 'query ($name: String!) { figure(name: $name, programme: "plo-2022-23") { denominatorCounts notes wave { name state } rows { group code label numerator denominator percentage } total { group code label numerator denominator percentage } } }';
  return (await dfe.ask<{ figure: Awaited<ReturnType<typeof figure>> }>(query, { name })).figure;
}

const bronze = (rows: Row[]): Record<string, [number, number, number | null]> =>
  Object.fromEntries(rows.filter(({ group }) => /bronze/i.test(group)).map(({ code, numerator, denominator, percentage }) => [code, [numerator, denominator, percentage]]));

describe('the demonstration gives the published figures', () => {
  it('response-rates (Table 2)', async () => {
    const { rows, total, wave, denominatorCounts } = await figure('response-rates');
    expect(Object.fromEntries(rows.map(({ label, numerator, denominator, percentage }) => [label.toLowerCase(), [numerator, denominator, percentage]]))).toEqual({
      'yorkshire and the humber': [15, 15, 100], 'north east': [12, 12, 100], 'east midlands': [10, 10, 100], 'south west': [15, 15, 100], 'north west': [22, 23, 95.7],
      london: [27, 33, 81.8], 'east of england': [8, 11, 72.7], 'west midlands': [9, 14, 64.3], 'south east': [11, 19, 57.9],
    });
    expect(total).toMatchObject({ numerator: 129, denominator: 152, percentage: 84.9 });
    expect([wave.state, denominatorCounts]).toEqual(['CLOSED', 'authorities on the roster']);
  });

  it('readiness-by-level (Appendix C): bronze green 42%, red 7%', async () => {
    const { rows } = await figure('readiness-by-level');
    const shares = bronze(rows);
    expect(shares).toMatchObject({ green: [54, 129, 41.9], amber: [66, 129, 51.2], red: [9, 129, 7] });
    expect([Math.round(shares.green![2]!), Math.round(shares.red![2]!)]).toEqual([42, 7]);
  });

  it('collection-methods (Appendix C): bronze both 43%, manual 40%, digital 14%', async () => {
    const shares = bronze((await figure('collection-methods')).rows);
    expect(shares).toMatchObject({ both: [55, 129, 42.6], manual: [52, 129, 40.3], digital: [18, 129, 14], none: [4, 129, 3.1] });
    expect([shares.both, shares.manual, shares.digital].map((share) => Math.round(share![2]!))).toEqual([43, 40, 14]);
  });

  it('and says that the answers behind them are invented', async () => {
    expect((await figure('response-rates')).notes.join(' ')).toMatch(/invented/);
    expect(await dfe.ask('{ programmes { items { invented } } }')).toEqual({ programmes: { items: [{ invented: true }] } });
  });

  it('in the heatmap as in the figures', async () => {
    const { waves } = await dfe.ask<{ waves: { items: { id: string }[] } }>('{ waves(filter: { state: CLOSED }) { items { id } } }');
    const { readinessMatrix: matrix } = await dfe.ask<{ readinessMatrix: { columns: { code: string }[]; legend: { code: string; letter: string }[]; rows: { cells: string }[]; total: number; answered: number } }>(
      'query ($id: ID!) { readinessMatrix(waveId: $id, columns: LEVEL) { columns { code } legend { code letter } rows { cells } total answered } }', { id: waves.items[0]!.id });
    const place = matrix.columns.findIndex(({ code }) => code === 'bronze');
    const letterOf = (code: string) => matrix.legend.find((entry) => entry.code === code)!.letter;
    const cells = (code: string) => matrix.rows.filter(({ cells: row }) => row[place] === letterOf(code)).length;
    expect([matrix.total, matrix.answered, cells('green'), cells('amber'), cells('red')]).toEqual([152, 129, 54, 66, 9]);
  });

  it('over every indicator in one letter each', async () => {
    const { waves } = await dfe.ask<{ waves: { items: { id: string }[] } }>('{ waves(filter: { state: CLOSED }) { items { id } } }');
    const { readinessMatrix: matrix } = await dfe.ask<{ readinessMatrix: { columns: object[]; rows: { cells: string }[] } }>('query ($id: ID!) { readinessMatrix(waveId: $id, columns: INDICATOR) { columns { code } rows { cells } } }', { id: waves.items[0]!.id });
    expect([matrix.rows.length, new Set(matrix.rows.map(({ cells }) => cells.length)).size, matrix.rows[0]!.cells.length]).toEqual([152, 1, matrix.columns.length]);
    expect(matrix.columns.length).toBe(33);
  });
});

describe('a figure', () => {
  it('that there is none of is refused with those that there are', async () => {
    const refused = await dfe.refused('{ figure(name: "no-such-figure") { name } }');
    expect(refused).toMatchObject({ code: 'FIGURE_UNKNOWN', details: { known: expect.arrayContaining(['response-rates', 'readiness-by-level', 'collection-methods']) } });
  });

  it('of a programme or wave that is not there is refused', async () => {
    expect(await dfe.refusal('{ figure(name: "response-rates", programme: "none") { name } }')).toBe('NOT_FOUND');
    expect(await dfe.refusal('{ figure(name: "response-rates", programme: "plo-2022-23", wave: "None") { name } }')).toBe('NOT_FOUND');
  });
});

describe('the demonstration', () => {
  it('has a second wave that a visitor can answer, and is built only once', async () => {
    const before = [await count('response'), await count('message'), await count('fact'), await count('person')];
    expect(await count("wave where state = 'open' and closes_on > '2026-03-02'")).toBe(1);
    await build();
    expect([await count('response'), await count('message'), await count('fact'), await count('person')]).toEqual(before);
  });

  it('uses invented addresses only', async () => {
    expect(await count("person where email not like '%@example.org'")).toBe(0);
  });
});
