import { createHash, randomUUID } from 'node:crypto';
import { returnStates, type ReturnState } from '@muster/domain/collections';
import { measured } from './permission-letter.js';
import { columns, type PermissionRow } from './permission-row.js';
import { Caller } from './support/caller.js';
import { Muster } from './support/muster.js';
import { pageLetter } from './support/pages.js';
import { actorOf, connected, inScopeOf } from './support/second-wall.js';
import { SAVE } from './support/verbs.js';
import type { World } from './support/world.js';

let muster: Muster;
beforeAll(async () => { muster = await Muster.start({ world: 'collected' }); });
afterAll(() => muster.stop());

const named = (may: string): string[] => columns.map((name, place) => `${name} ${may[place]}`);
const byId = (field: string): string => `query ($id: ID!) { it: ${field}(id: $id) { id } }`;

/** A question whose answer depends on the state of a thing: asked by its id and, where there is a list, whether it stands in it. */
interface Stateful { states: Readonly<Record<string, readonly [key: string, may: string]>>; id: (world: World, key: string) => string; one: string; list: string; of?: (world: World) => string }

const READERS = 'yyyyFFFFFy-U';
const STAFF = 'yyyyFFFFFF-U';
const MAKERS = 'yyyyFFFFF--U';
const TEAM = 'yy--FFFFF--U';

/** Waves and rounds that are being prepared are for whoever reads the programme, authorities get to know them when they open; what is not published of rankings and datasets is for those who make it. */
const stateful: Readonly<Record<string, Stateful>> = {
  wave: {
    states: { draft: ['a/Summer', READERS], scheduled: ['a/Autumn', READERS], open: ['a/Spring', READERS], closed: ['a/Winter', READERS] },
    id: (world, key) => world.wave(key), one: byId('wave'), list: '{ it: waves { items { id } } }',
  },
  round: {
    states: { draft: ['a/bronze/Summer', READERS], scheduled: ['a/bronze/Autumn', READERS], open: ['a/bronze/Spring', READERS], closed: ['a/bronze/Winter', READERS] },
    id: (world, key) => world.round(key), one: byId('round'), list: '{ it: rounds(page: { limit: 200 }) { items { id } } }',
  },
  'survey version': {
    states: { published: ['a/1', STAFF], draft: ['a/2', STAFF] },
    id: (world, key) => world.version(key), one: byId('surveyVersion'), list: 'query ($of: ID!) { it: survey(id: $of) { versions { id } } }', of: (world) => world.survey('a'),
  },
  'recommended dataset': {
    states: { published: ['a/1', READERS], draft: ['a/2', TEAM] },
    id: (world, key) => world.dataset(key), one: byId('dataset'), list: 'query ($of: ID!) { it: datasets(programmeId: $of) { id } }', of: (world) => world.programme('a'),
  },
  ranking: {
    states: { published: ['a/1', READERS], 'in moderation': ['a/2', MAKERS] },
    id: (world, key) => world.ranking(key), one: byId('ranking'), list: 'query ($of: ID!) { it: rankings(programmeId: $of) { items { id } } }', of: (world) => world.programme('a'),
  },
};
/** In a list of one programme, the team of another is refused instead of seeing nothing. */
const inList = (what: string, may: string): string => (['recommended dataset', 'ranking'].includes(what) ? `${may.slice(0, 10)}FU` : may);

interface Asking {
  contains?: (world: World) => string;
  reaches?: string[];
}
const ask = (document: string, variables: (world: World) => Record<string, unknown>, { contains, reaches = [] }: Asking = {}): Promise<string> => {
  const row: PermissionRow = { field: '', document, reaches, cases: [] };
  return measured(muster, { row, one: { scope: '', may: '', variables, ...(contains && { contains }) } });
};

describe.each(Object.entries(stateful).flatMap(([what, { states }]) => Object.keys(states).map((state) => [what, state] as const)))('a %s that is %s', (what, state) => {
  const { states, id, one, list, of } = stateful[what]!;
  const [key, may] = states[state]!;

  it('is for who may see it, by its id and in the list', async () => {
    expect(named(await ask(one, (world) => ({ id: id(world, key) })))).toEqual(named(may));
    expect(named(await ask(list, (world) => (of ? { of: of(world) } : {}), { contains: (world) => id(world, key) }))).toEqual(named(inList(what, may)));
  });
});

const saving = (key: string) => (world: World) => ({ input: { responseId: world.response(key), question: 'no-such-question', answer: { state: 'unknown' }, expectedVersion: 0, key: randomUUID() } });

describe('an answer', () => {
  // grace, priya, hal, yara, sam, dee, con, cert, sue, dan, olga, nobody: whether the wave is open or not, only the own people get as far as being told so.
  it.each([
    ['of a wave that is open', 'a/Spring/Barnsley', 'ANSWER_INVALID', 'FFFFyyyFNFFU'], ['of a wave that is closed', 'a/Winter/Barnsley', 'WAVE_CLOSED', 'FFFFyyyFNFFU'],
  ])('%s is saved, or refused by its state, for the own people alone', async (_what, key, code, may) => {
    expect(named(await ask(SAVE, saving(key), { reaches: [code] }))).toEqual(named(may));
  });

  it.each([
    ['in progress in an open wave', 'a/Spring/Barnsley', { read: 'yyNyyyyyNFNU', compare: 'FFFFyyyyNFFU' }], ['submitted in a closed wave', 'a/Winter/Barnsley', { read: 'yyNyyyyyNFNU', compare: 'FFFFyyyyNFFU' }],
    ['submitted in an open wave', 'a/Spring/Camden', { read: 'yyyNNNNNyFNU', compare: 'FFFFNNNNyFFU' }],
  ])('that is %s has pages for the same people', async (_what, key, { read, compare }) => {
    const pages = async (rest: string): Promise<string> => {
      const one = { scope: '', may: '', path: (world: World) => `/responses/${world.response(key)}${rest}` };
      return (await Promise.all(columns.map((name) => pageLetter(muster, { row: { route: 'GET /', cases: [] }, one, name })))).map(({ letter }) => letter).join('');
    };
    for (const rest of ['', '/sections/about', '/check', '/confirmation', '/copy', '/due.ics']) expect([rest, named(await pages(rest))]).toEqual([rest, named(read)]);
    expect(named(await pages('/comparison'))).toEqual(named(compare));
  });

  it('of a wave that never opened is nobody\'s: there is no response', async () => {
    expect(await muster.count("response join wave on wave.id = wave_id where wave.state in ('draft', 'scheduled')")).toBe(0);
  });
});

/** What is offered about a return in each state, to whom it is in reach. To everybody else it is not there, in whatever state. */
const OUTCOMES = 'return.declare return.account return.close-out';
const offered: Readonly<Record<ReturnState, Readonly<Record<'priya' | 'yara' | 'sam' | 'con' | 'cert', string>>>> = {
  expected: { priya: `return.acknowledge return.prepare ${OUTCOMES}`, yara: 'return.acknowledge return.prepare return.declare return.account', sam: 'return.acknowledge return.prepare return.declare', con: 'return.acknowledge return.prepare', cert: 'return.declare' },
  acknowledged: { priya: `return.prepare ${OUTCOMES} return.deliver`, yara: 'return.prepare return.declare return.account', sam: 'return.prepare return.declare return.deliver', con: 'return.prepare return.deliver', cert: 'return.declare return.deliver' },
  'in-preparation': { priya: `${OUTCOMES} return.deliver`, yara: 'return.declare return.account', sam: 'return.declare return.deliver', con: 'return.deliver', cert: 'return.declare return.deliver' },
  received: { priya: 'return.accept return.take-back return.deliver query.raise', yara: '', sam: 'return.deliver', con: 'return.deliver', cert: 'return.deliver' },
  queried: { priya: 'return.resubmit return.deliver query.raise', yara: '', sam: 'return.resubmit return.deliver', con: 'return.deliver', cert: 'return.resubmit return.deliver' },
  resubmitted: { priya: 'return.accept return.deliver query.raise', yara: '', sam: 'return.deliver', con: 'return.deliver', cert: 'return.deliver' },
  accepted: { priya: '', yara: '', sam: '', con: '', cert: '' },
};

describe('a return', () => {
  const RETURN = 'query ($id: ID!) { it: return(id: $id) { allowedActions } }';

  it.each(returnStates)('that is %s is offered to each what they may do with it then, and to others not at all', async (state) => {
    const id = muster.world.return('a/silver/Spring/Barnsley');
    await muster.rows(`update expected_return set state = $2, received_at = case when $2 in ('received', 'queried', 'resubmitted', 'accepted') then $3::timestamptz end,
      accepted_at = case when $2 = 'accepted' then $3::timestamptz end where id = $1`, [id, state, muster.clock.now()]);
    const found = async (name: (typeof columns)[number]) => (await muster.as(name).send<{ it: { allowedActions: string[] } | null }>(RETURN, { id })).data?.it?.allowedActions.join(' ') ?? null;
    for (const [name, actions] of Object.entries(offered[state])) expect([name, await found(name as 'sam')]).toEqual([name, actions]);
    for (const name of ['sue', 'hal', 'dan', 'olga', 'nobody'] as const) expect([name, await found(name)]).toEqual([name, null]);
  });
});

/** Somebody with one role from a day to a day, and a session. Today is 20 February 2023. */
async function appointed(role: 'champion' | 'viewer' | 'deputy', days: { starts_on: string; ends_on: string | null }): Promise<Caller> {
  const key = randomUUID();
  const [person] = await muster.rows<{ id: string }>('insert into person (name, email) values ($1, $2) returning id', [`Somebody ${key}`, `${key}@example.com`]);
  await muster.rows('insert into appointment (person_id, role, programme_id, region_code, organisation_id, starts_on, ends_on) values ($1, $2, $3, $4, $5, $6, $7)', [
    person!.id, role, muster.world.programme('a'), role === 'champion' ? 'london' : null, role === 'deputy' ? muster.world.organisation('Camden') : null, days.starts_on, days.ends_on,
  ]);
  await muster.rows("insert into session (token_hash, person_id, started_at, last_seen_at, expires_at) values ($1, $2, $3, $3, $3::timestamptz + interval '12 hours')", [createHash('sha256').update(key).digest(), person!.id, muster.clock.now()]);
  return new Caller(muster.origin, `muster-session=${key}`);
}

describe('a role', () => {
  const cases = [
    ['that ends today', { starts_on: '2022-10-01', ends_on: '2023-02-20' }, true], ['that began today', { starts_on: '2023-02-20', ends_on: null }, true], ['that ended yesterday', { starts_on: '2022-10-01', ends_on: '2023-02-19' }, false],
    ['that ends tomorrow', { starts_on: '2022-10-01', ends_on: '2023-02-21' }, true], ['that begins tomorrow', { starts_on: '2023-02-21', ends_on: null }, false],
  ] as const;
  const PLO = 'query ($id: ID!) { it: programme(id: $id) { id } }';
  const RESPONSE = 'query ($id: ID!) { it: response(id: $id) { answers { value } } }';
  const SAVED = 'mutation ($input: SaveAnswerInput!) { it: saveAnswer(input: $input) { version } }';

  it.each(cases)('%s opens what it is for on its days alone', async (_what, days, holds) => {
    const champion = await appointed('champion', days);
    const answer = await champion.send<{ it: { answers: unknown[] } | null }>(RESPONSE, { id: muster.world.response('a/Spring/Camden') });
    expect(holds ? answer.data?.it?.answers.length : answer.errors?.[0]?.extensions.code).toEqual(holds ? expect.any(Number) : 'FORBIDDEN');
    const viewer = await (await appointed('viewer', days)).send<{ it: unknown }>(PLO, { id: muster.world.programme('a') });
    expect(holds ? viewer.data?.it : viewer.errors?.[0]?.extensions.code).toEqual(holds ? { id: muster.world.programme('a') } : 'FORBIDDEN');
    const deputy = await (await appointed('deputy', days)).send(SAVED, saving('a/Spring/Camden')(muster.world)); // it is submitted
    expect(deputy.errors?.[0]?.extensions.code).toBe(holds ? 'RESPONSE_SUBMITTED' : 'FORBIDDEN');
  });

  it('goes at midnight in London, also for a session that goes on', async () => {
    const champion = await appointed('champion', { starts_on: '2022-10-01', ends_on: '2023-06-20' });
    const at = async (instant: string) => { await muster.moveTo(instant); return (await champion.send(PLO, { id: muster.world.programme('a') })).errors?.[0]?.extensions.code ?? 'seen'; };
    expect([await at('2023-06-20T22:59:00Z'), await at('2023-06-20T23:00:30Z')]).toEqual(['seen', 'FORBIDDEN']);
    await muster.moveTo('2023-02-20T10:00:00Z');
  });

  it('stays when its programme is over: what was said can still be read, by the same people', async () => {
    const before = await ask(byId('response'), (world) => ({ id: world.response('a/Winter/Barnsley') }));
    await muster.moveTo('2024-03-01T10:00:00Z');
    expect(named(await ask(byId('response'), (world) => ({ id: world.response('a/Winter/Barnsley') })))).toEqual(named(before));
    expect(named(before)).toEqual(named('yy-yFFFFFF-U'));
    await muster.moveTo('2023-02-20T10:00:00Z');
  });
});

// What is a draft for the policy table is one for the database as well, where it is for those who make it alone.
it('drafts of datasets and rankings in the making are not in the database either for who only reads', async () => {
  const app = await connected(muster.url, 'muster_app');
  const drafts = (name: 'priya' | 'hal' | 'dan' | 'sam') => inScopeOf(app, actorOf(name, muster.world), async () => (await app.query<{ n: number }>("select (select count(*) from dataset where state = 'draft')::int + (select count(*) from ranking where state <> 'published')::int as n")).rows[0]!.n);
  const counts = [await drafts('priya'), await drafts('hal'), await drafts('dan'), await drafts('sam')];
  await app.end();
  expect(counts).toEqual([2, 1, 0, 0]);
});
