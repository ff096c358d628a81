import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { accountUrl, Operation, SetClock, Site } from '@muster/platform';
import { readFacts } from '@muster/reference';
import { BlockersService } from '@muster/server/blockers';
import { testDatabase, type TestDatabase } from '@muster/testing';
import pg from 'pg';
import { createApp } from '../../apps/api/src/create-app.js';
import { loadDemonstration } from '../../apps/api/src/demonstration/load.js';
import { Reference } from '../../apps/api/src/reference.js';

let database: TestDatabase;
let app: NestFastifyApplication;
let owner: pg.Client;

beforeAll(async () => {
  database = await testDatabase();
  app = await createApp({ appUrl: accountUrl(database.url, 'muster_app'), clock: new SetClock(new Date('2026-03-02T10:00:00Z')), site: new Site('http://localhost:4000', true) });
  await app.get(Reference).load();
  await loadDemonstration({ app, workerUrl: accountUrl(database.url, 'muster_worker'), say: () => undefined });
  owner = new pg.Client({ connectionString: database.url });
  await owner.connect();
  await owner.query("set app.everything = 'on'");
});
afterAll(async () => {
  await owner.end();
  await app.close();
  await database.drop();
});

const rows = async <T>(statement: string) => (await owner.query<T & pg.QueryResultRow>(statement)).rows;

describe('the blockers of the demonstration', () => {
  it("are ranked first as the report's Table 7 ranks them: in order and by priority", async () => {
    const found = await rows<{ title: string; indicator: string; priority: string; position: number }>(`select entry.title, entry.indicators[1] as indicator, priority, position from ranking_entry entry
      join ranking on ranking.id = ranking_id where number = 1 and state = 'published' and priority <> 'not-needed' order by array_position(array['must', 'should', 'could'], priority), position`);
    const order = ['must', 'should', 'could'];
    const published = readFacts().blockers.filter(({ priority }) => priority !== 'na').sort((a, b) => order.indexOf(a.priority) - order.indexOf(b.priority) || a.rank! - b.rank!);
    expect(found).toEqual(published.map(({ blocker: title, indicator, priority, rank: position }) => ({ title, indicator, priority, position })));
    expect(found.map(({ priority }) => priority).filter((priority) => priority === 'must')).toHaveLength(17);
  });

  it('were published on the day of the report, and name as not needed what nothing stands in the way of', async () => {
    expect(await rows("select to_char(published_at, 'YYYY-MM-DD') as day from ranking where number = 1")).toEqual([{ day: '2023-11-30' }]);
    const none = readFacts().blockers.filter(({ priority }) => priority === 'na').map(({ indicator }) => indicator);
    expect(await rows("select indicators[1] as indicator from ranking_entry join ranking on ranking.id = ranking_id where number = 1 and priority = 'not-needed' order by position")).toEqual(none.map((indicator) => ({ indicator })));
  });

  it('are moderated for the next ranking, with proposals and votes of champions', async () => {
    expect(await rows('select state from ranking where number = 2')).toEqual([{ state: 'moderation' }]);
    expect(await rows('select state, count(*)::int as n from ranking_proposal group by state order by state')).toEqual([{ state: 'accepted', n: 1 }, { state: 'open', n: 2 }]);
    expect(await rows("select count(*)::int as n from ranking_vote where region_code is null")).toEqual([{ n: 0 }]);
  });

  it('are counted also when the database has not looked yet at a register that has just been filled', async () => {
    const [team] = await rows<{ personId: string; programmeId: string }>(`select person_id as "personId", programme_id as "programmeId" from appointment where role = 'project-team' limit 1`);
    await owner.query('analyze');
    await owner.query("delete from pg_statistic where starelid = 'blocker'::regclass");
    await owner.query("update pg_class set reltuples = 1, relpages = 100 where oid = 'blocker'::regclass");
    const actor = { personId: team!.personId, name: 'Priya', grants: [{ role: 'project-team' as const, programmeId: team!.programmeId, region: null, organisationId: null }] };
    const { items, total } = await app.get(Operation).run(actor, () => app.get(BlockersService).list({ programmeId: team!.programmeId }, { page: { limit: 200 } }));
    expect([items.length, items.some(({ reported }) => reported!.rate.numerator > 0)]).toEqual([total, true]);
  });
});
