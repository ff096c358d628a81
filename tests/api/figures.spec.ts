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
});
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
  unit: string;
  numerator: number;
  denominator: number;
  percentage: number | null;
}

const ROW = '{ group code label unit numerator denominator percentage }';

async function figure(name: string, collection?: string): Promise<{ rows: Row[]; total: Row | null; denominatorCounts: string; notes: string[]; wave: { name: string; state: string }; collection: { code: string } | null }> {
  const query = `query ($name: String!, $collection: String) { figure(name: $name, programme: "plo-2022-23", collection: $collection) { denominatorCounts notes wave { name state } collection { code } rows ${ROW} total ${ROW} } }`;
  return (await dfe.ask<{ figure: Awaited<ReturnType<typeof figure>> }>(query, { name, collection })).figure;
}

/** The rows of a round, which is called as its level, by their codes: numerator, denominator and percentage. */
const byLevel = (rows: Row[], level: string): Record<string, [number, number, number | null]> =>
  Object.fromEntries(rows.filter(({ group }) => group.toLowerCase() === level).map(({ code, numerator, denominator, percentage }) => [code, [numerator, denominator, percentage]]));
const sum = (counted: Record<string, [number, number, number | null]>): number => Object.values(counted).reduce((total, [numerator]) => total + numerator, 0);
const levels = ['bronze', 'silver', 'gold'] as const;

const bronze = (rows: Row[]) => byLevel(rows, 'bronze');

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
    const { waves } = await dfe.ask<{ waves: { items: { id: string }[] } }>('{ waves(filter: { state: CLOSED, audience: ROSTER }) { items { id } } }');
    const { readinessMatrix: matrix } = await dfe.ask<{ readinessMatrix: { columns: { code: string }[]; legend: { code: string; letter: string }[]; rows: { cells: string }[]; total: number; answered: number } }>(
      'query ($id: ID!) { readinessMatrix(waveId: $id, columns: LEVEL) { columns { code } legend { code letter } rows { cells } total answered } }', { id: waves.items[0]!.id });
    const place = matrix.columns.findIndex(({ code }) => code === 'bronze');
    const letterOf = (code: string) => matrix.legend.find((entry) => entry.code === code)!.letter;
    const cells = (code: string) => matrix.rows.filter(({ cells: row }) => row[place] === letterOf(code)).length;
    expect([matrix.total, matrix.answered, cells('green'), cells('amber'), cells('red')]).toEqual([152, 129, 54, 66, 9]);
  });

  it('over every indicator in one letter each', async () => {
    const { waves } = await dfe.ask<{ waves: { items: { id: string }[] } }>('{ waves(filter: { state: CLOSED, audience: ROSTER }) { items { id } } }');
    const { readinessMatrix: matrix } = await dfe.ask<{ readinessMatrix: { columns: object[]; rows: { cells: string }[] } }>('query ($id: ID!) { readinessMatrix(waveId: $id, columns: INDICATOR) { columns { code } rows { cells } } }', { id: waves.items[0]!.id });
    expect([matrix.rows.length, new Set(matrix.rows.map(({ cells }) => cells.length)).size, matrix.rows[0]!.cells.length]).toEqual([152, 1, matrix.columns.length]);
    expect(matrix.columns.length).toBe(33);
  });
});

describe('the returns of the demonstration give the published figures', () => {
  it('returns-by-level (Table 1): bronze 84%, silver 78%, gold 65%', async () => {
    const { rows, denominatorCounts, collection, total } = await figure('returns-by-level');
    expect(rows.map(({ code, numerator, denominator, percentage }) => [code, numerator, denominator, percentage])).toEqual([['bronze', 127, 152, 83.6], ['silver', 119, 152, 78.3], ['gold', 99, 152, 65.1]]);
    expect(rows.map(({ percentage }) => Math.round(percentage!))).toEqual([84, 78, 65]);
    expect([denominatorCounts, collection!.code, total]).toEqual(['returns expected, one an authority on the roster', 'plo-returns', null]);
  });

  it('ease-by-level (Table 6), of those that answered', async () => {
    const { rows } = await figure('ease-by-level');
    expect(levels.map((level) => byLevel(rows, level))).toEqual([
      { easily: [55, 127, 43.3], 'time-consuming': [63, 127, 49.6], 'very-difficult': [9, 127, 7.1] },
      { easily: [7, 119, 5.9], 'time-consuming': [77, 119, 64.7], 'very-difficult': [35, 119, 29.4] },
      { easily: [1, 66, 1.5], 'time-consuming': [29, 66, 43.9], 'very-difficult': [36, 66, 54.5] },
    ]);
  });

  it('data-providers (chapter 9) of silver, and as many providers as answers at every level', async () => {
    const { rows } = await figure('data-providers');
    expect(byLevel(rows, 'silver')).toEqual({
      'data-intelligence': [29, 119, 24.4], legal: [21, 119, 17.6], 'case-progression': [18, 119, 15.1], 'service-managers': [12, 119, 10.1], 'social-workers': [9, 119, 7.6], other: [30, 119, 25.2],
    });
    expect(levels.map((level) => sum(byLevel(rows, level)))).toEqual([127, 119, 66]);
  });
});

describe('what else is counted of the returns', () => {
  it('stands on the roster: on time, late, overdue, not due and accounted for are everybody, against both days', async () => {
    const { rows } = await figure('returns-on-time');
    for (const [level, received] of [['bronze', 127], ['silver', 119], ['gold', 99]] as const) {
      const counted = byLevel(rows, level);
      const against = (day: string) => ['on-time', 'late', 'overdue', 'not-due', 'accounted'].map((code) => counted[`${day}-${code}`]!);
      for (const day of ['original', 'extended']) {
        expect(against(day).map(([, base]) => base)).toEqual([152, 152, 152, 152, 152]);
        const [onTime, late, overdue, notDue, accounted] = against(day).map(([count]) => count) as [number, number, number, number, number];
        expect([onTime + late, onTime + late + overdue + notDue + accounted, notDue]).toEqual([received, 152, 0]);
        expect(accounted).toBe(await count(`expected_return join collection_round round on round.id = round_id join collection on collection.id = collection_id where code = 'plo-returns' and level_code = '${level}' and outcome is not null`));
      }
      expect(counted['extended-on-time']![0]).toBeGreaterThan(counted['original-on-time']![0]);
    }
  });

  it('says for how many returns, and for how long, something is to be signed', async () => {
    for (const collection of ['plo-returns', 'follow-up']) {
      const { rows } = await figure('sharing-agreements', collection);
      const any = rows.filter(({ code }) => code === 'any');
      expect(any.every(({ numerator, denominator }) => denominator === 152 && numerator >= 3)).toBe(true);
      expect(rows.filter(({ code }) => code === 'agreement-median').every(({ unit, numerator }) => unit === 'DAYS' && numerator > 60)).toBe(true);
    }
  });

  it('puts every query into one state', async () => {
    for (const collection of ['plo-returns', 'follow-up']) {
      const { rows } = await figure('queries', collection);
      const raised = await count(`return_query join expected_return on expected_return.id = return_id join collection_round round on round.id = round_id join collection on collection.id = collection_id where code = '${collection}'`);
      expect(raised).toBeGreaterThan(5);
      const states = rows.filter(({ code }) => ['open', 'answered', 'accepted', 'withdrawn'].includes(code));
      expect(states.reduce((total, { numerator }) => total + numerator, 0)).toBe(raised);
    }
  });

  it('carries forward what was explained before, and has an overdue query, in the round that is open', async () => {
    const { rows } = await figure('queries', 'follow-up');
    const of = (code: string) => rows.filter((row) => row.code === code).map(({ numerator }) => numerator);
    expect([of('carried'), of('open'), of('overdue')]).toEqual([[0, 3], [0, 2], [0, 1]]);
  });

  it('tells by region what was sent and why not, over the whole roster', async () => {
    const { rows } = await figure('chasing');
    const of = (code: string) => rows.filter((row) => row.code === code);
    const total = (code: string) => of(code).reduce((all, { numerator }) => all + numerator, 0);
    expect([of('contacted').length, of('contacted').reduce((all, { denominator }) => all + denominator, 0)]).toEqual([9, 152]);
    expect([total('sent'), total('contacts')]).toEqual([await count("message where state = 'sent' and region_code is not null"), await count('contact')]);
    for (const reason of ['returned', 'accounted', 'no-contact', 'address-failed', 'quiet-days', 'started']) expect(total(`not-sent-${reason}`)).toBeGreaterThan(0);
  });

  it('never exceeds all of what it counts', async () => {
    for (const name of ['returns-by-level', 'ease-by-level', 'data-providers', 'returns-on-time', 'sharing-agreements', 'queries', 'chasing']) {
      for (const row of (await figure(name)).rows.filter(({ unit }) => unit === 'RATE')) expect([name, row.code, row.numerator <= row.denominator && (row.percentage ?? 0) <= 100]).toEqual([name, row.code, true]);
    }
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
    const everything = async () => [await count('response'), await count('message'), await count('fact'), await count('person'), await count('expected_return')];
    const before = await everything();
    expect(await count("wave where state = 'open' and audience = 'roster' and closes_on > '2026-03-02'")).toBe(1);
    await build();
    expect(await everything()).toEqual(before);
  });

  it('has one round that is open, due eight working days ago, of which three in five have come', async () => {
    expect(await count("collection_round where state = 'open' and due_on = '2026-02-18' and closes_on = '2026-03-30'")).toBe(1);
    const { rows } = await figure('returns-by-level', 'follow-up');
    expect(rows.map(({ numerator, denominator }) => [numerator, denominator])).toEqual([[36, 152], [91, 152]]);
  });

  it('leaves a return to the visitor that became overdue two working days ago', async () => {
    expect(await count(`expected_return join organisation on organisation.id = organisation_id join collection_round round on round.id = round_id
      where organisation.name = 'Barnsley' and round.state = 'open' and expected_return.state = 'in-preparation' and extended_to = '2026-02-26' and received_at is null and outcome is null`)).toBe(1);
  });

  it('gives a champion and the team something to do: for another reason in each case', async () => {
    const open = "expected_return join collection_round round on round.id = round_id where round.state = 'open' and received_at is null";
    const inBoth = async (what: string) => [await count(`${what} and expected_return.region_code = 'london'`), await count(`${what} and expected_return.region_code = 'yorkshire-and-the-humber'`)];
    expect(await inBoth(`${open} and outcome is null and greatest(extended_to, expected_return.due_on) < '2026-03-02'`)).toEqual([9, 5]);
    expect(await inBoth(`${open} and exists (select 1 from return_extension where return_id = expected_return.id and state = 'proposed')`)).toEqual([2, 1]);
    expect(await inBoth(`${open} and outcome = 'sharing-pending'`)).toEqual([1, 1]);
    expect(await count("task where done_at is null and kind = 'bounced-address'")).toBe(2);
    expect(await count("task where done_at is null and kind = 'next-action' and due_on <= '2026-03-02'")).toBeGreaterThan(10);
    expect(await count("message where kind = 'escalation' and state = 'prepared'")).toBe(1);
    expect(await count("appointment where role = 'spoc' and ends_on is not null")).toBe(1);
  });

  it('has the 75 authorities that came to the eight workshops on two systems', async () => {
    expect(await count("workshop where kind = 'workshop' and held_on between '2023-01-01' and '2023-12-31'")).toBe(8);
    expect(await count("(select distinct organisation_id from contact join workshop on workshop.id = workshop_id where workshop.kind = 'workshop') came")).toBe(75);
    expect(await count('(select distinct organisation_id from contact where workshop_id is not null) came')).toBe(75);
  });

  it('uses invented addresses only', async () => {
    expect(await count("person where email not like '%@example.org'")).toBe(0);
  });
});
