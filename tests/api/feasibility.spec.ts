import { createHash } from 'node:crypto';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { accountUrl, SetClock, Site } from '@muster/platform';
import { readFacts } from '@muster/reference';
import { testDatabase, type TestDatabase } from '@muster/testing';
import pg from 'pg';
import { createApp } from '../../apps/api/src/create-app.js';
import { loadDemonstration } from '../../apps/api/src/demonstration/load.js';
import { Reference } from '../../apps/api/src/reference.js';
import { Caller } from './support/caller.js';
import { Muster } from './support/muster.js';

interface Decision { verdict: string | null; reason: string; decidedBy: string }
interface Item {
  indicator: string; level: string; held: { numerator: number; denominator: number; denominatorCounts: string }; blockers: { code: string; title: string }[];
  verdict: string; failed: string[]; feasibleUpTo: number | null; decided: Decision | null; history: Decision[]; stands: string;
}
interface Feasibility {
  wave: { name: string }; ruleVersion: number; ruleWords: string[]; share: number; programmeShare: number; versions: { version: number; share: number; reason: string; setBy: string }[];
  items: Item[]; sensitivity: { share: number; feasible: number }[]; allowedActions: string[];
}

const DECISION = 'verdict reason decidedBy';
const SEE = `query ($id: ID!, $wave: ID, $share: Int) { feasibility(programmeId: $id, waveId: $wave, share: $share) { wave { name } ruleVersion ruleWords share programmeShare versions { version share reason setBy }
  items { indicator level held { numerator denominator denominatorCounts } blockers { code title } verdict failed feasibleUpTo decided { ${DECISION} } history { ${DECISION} } stands } sensitivity { share feasible } allowedActions } }`;
const SET = 'mutation ($id: ID!, $share: Int!, $reason: String!) { setFeasibilityRule(programmeId: $id, share: $share, reason: $reason) { version share reason setBy } }';
const DECIDE = `mutation ($id: ID!, $indicator: String!, $verdict: FeasibilityVerdict, $reason: String!) { decideFeasibility(programmeId: $id, indicator: $indicator, verdict: $verdict, reason: $reason) { ${DECISION} } }`;

const facts = readFacts().framework.indicators.filter(({ level }) => level !== null);
const collectable = facts.filter(({ collectableWithoutSystemChange }) => collectableWithoutSystemChange).map(({ code }) => code);
const see = async (caller: Caller, id: string, more: object = {}): Promise<Feasibility> => (await caller.ask<{ feasibility: Feasibility }>(SEE, { id, ...more })).feasibility;
const feasible = ({ items }: Feasibility, key: 'verdict' | 'stands' = 'verdict') => items.filter((item) => item[key] === 'FEASIBLE').map(({ indicator }) => indicator);
const itemOf = ({ items }: Feasibility, indicator: string) => items.find((item) => item.indicator === indicator)!;

describe('the demonstration', () => {
  const NOW = new Date('2026-03-02T10:00:00Z');
  let database: TestDatabase;
  let app: NestFastifyApplication;
  let owner: pg.Client;
  let dfe: Caller;
  let programme: string;

  beforeAll(async () => {
    database = await testDatabase();
    app = await createApp({ appUrl: accountUrl(database.url, 'muster_app'), clock: new SetClock(NOW), site: new Site('http://localhost:4000', true) });
    await app.get(Reference).load();
    await loadDemonstration({ app, workerUrl: accountUrl(database.url, 'muster_worker'), say: () => undefined });
    await app.listen(0, '127.0.0.1');
    owner = new pg.Client({ connectionString: database.url });
    await owner.connect();
    programme = (await owner.query<{ id: string }>('select id from programme')).rows[0]!.id;
    dfe = await callerFor('dfe@example.org');
  });
  afterAll(async () => {
    await owner.end();
    await app.close();
    await database.drop();
  });

  async function callerFor(email: string): Promise<Caller> {
    await owner.query("insert into session (token_hash, person_id, started_at, last_seen_at, expires_at) select $1, id, $3, $3, $3::timestamptz + interval '12 hours' from person where email = $2",
      [createHash('sha256').update(email).digest(), email, NOW]);
    const { port } = app.getHttpServer().address() as { port: number };
    return new Caller(`http://127.0.0.1:${port}`, `muster-session=${email}`);
  }

  it('calls exactly those fifteen feasible that the report does, by the closed survey and the share that the programme set', async () => {
    const seen = await see(dfe, programme);
    expect([seen.wave.name, seen.share, seen.versions.map(({ version, share }) => [version, share]), seen.items.length]).toEqual(['National Readiness Survey 2023', 50, [[1, 50]], 33]);
    expect([feasible(seen), feasible(seen).length]).toEqual([collectable, 15]);
    expect(seen.items.map(({ indicator, level }) => [indicator, level])).toEqual(facts.map(({ code, level }) => [code, level]));
  });

  it('counts the authorities that said where they hold the item, which are the 129 that answered, as the answers say', async () => {
    const { items } = await see(dfe, programme);
    for (const { held, failed, verdict } of items) {
      expect([held.denominator, held.denominatorCounts]).toEqual([129, 'authorities that said in this wave where they hold the item']);
      expect([verdict, failed]).toEqual(held.numerator * 2 >= 129 ? ['FEASIBLE', []] : ['NOT_FEASIBLE', expect.arrayContaining(['TOO_FEW'])]);
    }
    const { rows } = await owner.query<{ subject: string; n: number }>(`select subject, count(*)::int as n from submitted_answer join response on response.submission_id = submitted_answer.submission_id
      join wave on wave.id = response.wave_id where wave.name like 'National%' and measure = 'source' and code in ('system', 'tracker') group by 1`);
    expect(Object.fromEntries(items.map(({ indicator, held }) => [indicator, held.numerator]))).toEqual(Object.fromEntries(rows.map(({ subject, n }) => [subject, n])));
  });

  it('says how much hangs on the share: for every tenth, and for each indicator where it turns', async () => {
    const { items, sensitivity } = await see(dfe, programme);
    for (const { share, feasible: count } of sensitivity) {
      const tried = await see(dfe, programme, { share });
      expect([tried.share, tried.programmeShare, feasible(tried).length]).toEqual([share, 50, count]);
    }
    const { indicator, feasibleUpTo } = items.find((item) => item.feasibleUpTo !== null)!;
    expect([itemOf(await see(dfe, programme, { share: feasibleUpTo }), indicator).verdict, itemOf(await see(dfe, programme, { share: feasibleUpTo! + 1 }), indicator).verdict]).toEqual(['FEASIBLE', 'NOT_FEASIBLE']);
  });

  it('shows a champion the same counts and verdicts as everybody, though of the answers only those of the own region', async () => {
    const champion = await callerFor('champion.london@example.org');
    expect((await see(champion, programme)).items).toEqual((await see(dfe, programme)).items);
    expect(await champion.refusal('{ figure(name: "readiness-by-level") { name } }')).toBe('FORBIDDEN');
  });

  it('counts another wave where it is named', async () => {
    const { rows: [open] } = await owner.query<{ id: string; n: number }>("select wave.id, count(submission_id)::int as n from wave join response on wave_id = wave.id where wave.state = 'open' and audience = 'roster' group by 1");
    const seen = await see(dfe, programme, { wave: open!.id });
    expect([seen.wave.name, seen.items[0]!.held.denominator]).toEqual(['Readiness follow-up (open now)', open!.n]);
  });

  it('is not judged by a later wave that asked something else', async () => {
    await owner.query(`insert into wave (programme_id, survey_version_id, name, opens_on, closes_on, state, opened_at, closed_at)
      select $1, survey_version.id, 'Something else', '2024-01-01', '2024-02-01', 'closed', '2024-01-01', '2024-02-01' from survey_version join survey on survey.id = survey_id where code = 'return-survey-bronze'`, [programme]);
    expect((await see(dfe, programme)).wave.name).toBe('National Readiness Survey 2023');
  });

  it('has published the dataset that the report recommends', async () => {
    const { datasets } = await dfe.ask<{ datasets: { number: number; state: string; publishedAt: string; entries: { decision: string }[] }[] }>('query ($id: ID!) { datasets(programmeId: $id) { number state publishedAt entries { decision } } }', { id: programme });
    expect(datasets.map(({ number, state, publishedAt, entries }) => [number, state, publishedAt.slice(0, 10), entries.length])).toEqual([[1, 'PUBLISHED', '2023-12-15', 37]]);
  });

  it('takes the judgement of a champion in place of an answer, and none about an authority that has not answered', async () => {
    const asDeclared = await see(dfe, programme);
    const [before, declared] = [itemOf(asDeclared, 'court-issue-date'), itemOf(asDeclared, 'court-reference').held.numerator];
    const judge = (answered: boolean, code: string, count: number) => owner.query(`insert into moderated_rating (programme_id, wave_id, organisation_id, region_code, measure, subject, code, reason, rated_at)
      select response.programme_id, wave_id, response.organisation_id, region_code, 'source', 'court-issue-date', $1, 'We looked', now() from response join wave on wave.id = wave_id
      where wave.name like 'National%' and (submission_id is not null) = $2 and ($2 = false or exists (select 1 from submitted_answer where submission_id = response.submission_id
        and measure = 'source' and subject = 'court-issue-date' and code in ('system', 'tracker'))) limit $3`, [code, answered, count]);
    const unable = await owner.query(`insert into moderated_rating (programme_id, wave_id, organisation_id, measure, subject, code, reason, rated_at)
      select programme_id, wave_id, organisation_id, 'source', 'court-reference', 'system', 'It is in the legal system', now() from submitted_answer
      where wave_id = (select id from wave where name like 'National%') and measure = 'source' and subject = 'court-reference' and state = 'unable'`);
    expect(unable.rowCount).toBeGreaterThan(0);
    expect(itemOf(await see(dfe, programme), 'court-reference').held.numerator).toBe(declared + unable.rowCount!);
    await judge(false, 'system', 20);
    expect(itemOf(await see(dfe, programme), 'court-issue-date')).toEqual(before);
    await judge(true, 'case-files', 30);
    const after = itemOf(await see(dfe, programme), 'court-issue-date');
    expect([after.held, after.verdict, after.failed]).toEqual([{ ...before.held, numerator: before.held.numerator - 30 }, 'NOT_FEASIBLE', ['TOO_FEW']]);
  });

  it('lets an open must-blocker that a system causes stand against an indicator, until it is resolved', async () => {
    const team = await callerFor('project.team@example.org'); // who sees a draft of a ranking, where others do not
    const { rows: [blocker] } = await owner.query<{ id: string }>(`insert into blocker (programme_id, code, title, solution, indicators, cause, actor, created_at)
      values ($1, 'test-blocker', 'Systems cannot hold it', 'Build it', '{social-worker-changes}', 'system', 'supplier', now()) returning id`, [programme]);
    expect(itemOf(await see(dfe, programme), 'social-worker-changes').verdict).toBe('FEASIBLE');
    const { rows: [ranking] } = await owner.query<{ id: string }>("select id from ranking where programme_id = $1 and state = 'moderation'", [programme]);
    await owner.query("insert into ranking_entry (ranking_id, blocker_id, programme_id, priority, position, title, solution, actor) values ($1, $2, $3, 'must', 99, 'Systems cannot hold it', 'Build it', 'supplier')", [ranking!.id, blocker!.id, programme]);
    expect(itemOf(await see(team, programme), 'social-worker-changes').verdict).toBe('FEASIBLE'); // a draft ranks nothing
    await owner.query("update ranking set state = 'published', published_at = now() where id = $1", [ranking!.id]);
    expect(itemOf(await see(dfe, programme), 'social-worker-changes')).toMatchObject({ verdict: 'NOT_FEASIBLE', failed: ['BLOCKED'], feasibleUpTo: null, blockers: [{ code: 'test-blocker', title: 'Systems cannot hold it' }] });
    await owner.query("update blocker set status = 'resolved', resolved_on = '2026-03-01' where id = $1", [blocker!.id]);
    expect(itemOf(await see(dfe, programme), 'social-worker-changes')).toMatchObject({ verdict: 'FEASIBLE', blockers: [] });
  });
});

describe('the rule of a programme', () => {
  let muster: Muster;
  beforeAll(async () => { muster = await Muster.start(); });
  afterAll(() => muster.stop());
  const a = () => muster.world.programme('a');
  const priya = () => muster.as('priya');

  it('is the written one, at the half, until the programme sets its own share', async () => {
    const seen = await see(priya(), a());
    expect([seen.ruleVersion, seen.share, seen.versions, seen.wave.name, seen.allowedActions]).toEqual([1, 50, [], 'Winter', ['feasibility.set-rule', 'feasibility.decide']]);
    expect(seen.ruleWords.join(' ')).toMatch(/system or on a tracker.*must-blocker/);
  });

  it('calls nothing feasible where the wave did not ask, and says that nobody answered', async () => {
    const seen = await see(priya(), a());
    expect([feasible(seen), seen.items.every(({ failed }) => failed.join() === 'NOBODY_ANSWERED'), seen.sensitivity.every(({ feasible: count }) => count === 0)]).toEqual([[], true, true]);
  });

  it('gets a new version with each share, and the old ones stay', async () => {
    expect((await priya().ask<{ setFeasibilityRule: object }>(SET, { id: a(), share: 60, reason: ' The hub agreed. ' })).setFeasibilityRule).toEqual({ version: 1, share: 60, reason: 'The hub agreed.', setBy: 'Priya Patel' });
    await priya().ask(SET, { id: a(), share: 55, reason: 'A compromise.' });
    const seen = await see(muster.as('dan'), a());
    expect([seen.share, seen.versions.map(({ version, share, setBy }) => [version, share, setBy]), seen.allowedActions]).toEqual([55, [[2, 55, 'The project team'], [1, 60, 'The project team']], []]);
    await expect(muster.rows('update feasibility_rule set share = 10')).rejects.toThrow(/immutable/);
    expect((await muster.rows<{ details: object }>("select details from fact where name = 'feasibility.rule-set' order by id")).map(({ details }) => details)).toEqual([{ version: 1, share: 60 }, { version: 2, share: 55 }]);
  });

  it.each([['FEASIBILITY_SHARE', { share: 0 }], ['FEASIBILITY_SHARE', { share: 101 }], ['FEASIBILITY_UNCHANGED', { share: 55 }], ['REASON_MISSING', { reason: ' ' }]])('is refused with %s when it is %j', async (code, changes) => {
    expect(await priya().refusal(SET, { id: a(), share: 40, reason: 'Why', ...changes })).toBe(code);
  });

  it('is seen by readers of the programme, and set by its team', async () => {
    for (const [name, code] of [['sam', 'FORBIDDEN'], ['olga', 'FORBIDDEN'], ['nobody', 'UNAUTHENTICATED']] as const) expect([name, await muster.as(name).refusal(SEE, { id: a() })]).toEqual([name, code]);
    for (const [name, code] of [['dan', 'FORBIDDEN'], ['hal', 'FORBIDDEN'], ['olga', 'NOT_FOUND'], ['nobody', 'UNAUTHENTICATED']] as const) {
      expect([name, await muster.as(name).refusal(SET, { id: a(), share: 40, reason: 'Mine' })]).toEqual([name, code]);
    }
  });

  it('is asked of a wave of the programme only, and is silent where no wave has opened', async () => {
    expect(await muster.as('grace').refusal(SEE, { id: a(), wave: muster.world.wave('b/Count') })).toBe('NOT_FOUND');
    const { createProgramme } = await muster.as('grace').ask<{ createProgramme: { id: string } }>('mutation { createProgramme(input: { code: "empty", name: "Empty", startsOn: "2023-01-01", endsOn: "2023-12-31" }) { id } }');
    expect(await muster.as('grace').ask(SEE, { id: createProgramme.id })).toEqual({ feasibility: null });
  });
});

describe('what a programme decides otherwise', () => {
  let muster: Muster;
  beforeAll(async () => { muster = await Muster.start(); });
  afterAll(() => muster.stop());
  const a = () => muster.world.programme('a');
  const decide = (changes: object = {}) => ({ id: a(), indicator: 'court-reference', verdict: 'FEASIBLE', reason: 'The courts will send it.', ...changes });

  it('stands in place of the rule with its reason, and every reader sees it beside the rule', async () => {
    await muster.as('priya').ask(DECIDE, decide());
    const item = itemOf(await see(muster.as('dan'), a()), 'court-reference');
    expect([item.verdict, item.stands, item.decided]).toEqual(['NOT_FEASIBLE', 'FEASIBLE', { verdict: 'FEASIBLE', reason: 'The courts will send it.', decidedBy: 'The project team' }]);
    expect((await muster.rows<{ details: object }>("select details from fact where name = 'feasibility.decided'")).map(({ details }) => details)).toEqual([{ indicator: 'court-reference', verdict: 'feasible' }]);
  });

  it('is taken back with a reason, so that the rule holds again and the history tells both', async () => {
    await muster.as('priya').ask(DECIDE, decide({ verdict: null, reason: 'They will not.' }));
    const item = itemOf(await see(muster.as('priya'), a()), 'court-reference');
    expect([item.decided, item.stands, item.history.map(({ verdict, reason }) => [verdict, reason])]).toEqual([null, 'NOT_FEASIBLE', [[null, 'They will not.'], ['FEASIBLE', 'The courts will send it.']]]);
    await expect(muster.rows('delete from feasibility_decision')).rejects.toThrow(/immutable/);
  });

  it.each([['INDICATOR_UNKNOWN', { indicator: 'nothing' }], ['INDICATOR_UNKNOWN', { indicator: 'cp-plans-lifetime' }], ['FEASIBILITY_UNCHANGED', { verdict: null }], ['REASON_MISSING', { reason: '' }]])('is refused with %s when it is %j', async (code, changes) => {
    expect(await muster.as('priya').refusal(DECIDE, decide(changes))).toBe(code);
  });

  it('is for the team of the programme', async () => {
    for (const [name, code] of [['dan', 'FORBIDDEN'], ['yara', 'FORBIDDEN'], ['sam', 'FORBIDDEN'], ['olga', 'NOT_FOUND'], ['nobody', 'UNAUTHENTICATED']] as const) {
      expect([name, await muster.as(name).refusal(DECIDE, decide())]).toEqual([name, code]);
    }
  });
});
