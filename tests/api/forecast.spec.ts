import { blockedWorld, type BlockedWorld } from './support/blocked.js';
import { Muster } from './support/muster.js';

interface Rate { numerator: number; denominator: number; percentage: number; denominatorCounts: string }
interface Level { level: string; bands: { band: string; counts: string }[]; asDeclared: string; targets: { target: { label: string; dueOn: string; share: number }; ready: Rate; asDeclared: Rate }[] }
interface Forecast { answered: number; days: string[]; blockers: { code: string }[]; levels: Level[] }

let muster: Muster;
let blocked: BlockedWorld;
beforeAll(async () => {
  muster = await Muster.start();
  blocked = await blockedWorld(muster);
});
afterAll(() => muster.stop());

const RATE = '{ numerator denominator percentage denominatorCounts }';
const FORECAST = `query ($id: ID!, $remove: [ID!], $shift: Int, $blocker: ID, $region: String) { forecast(programmeId: $id, remove: $remove, shiftMonths: $shift, shiftBlockerId: $blocker, region: $region) {
  answered days blockers { code } levels { level bands { band counts } asDeclared targets { target { label dueOn share } ready ${RATE} asDeclared ${RATE} } } } }`;
const SET = 'mutation ($id: ID!, $targets: [TargetInput!]!) { setTargets(programmeId: $id, targets: $targets) { level dueOn label share } }';
const SAVE = 'mutation ($input: SavePlanInput!) { savePlan(input: $input) { version } }';

type Supposed = { remove?: string[]; shift?: number; blocker?: string; region?: string; name?: Parameters<Muster['as']>[0] };
const forecast = async ({ name = 'dan', ...supposed }: Supposed = {}) => (await muster.as(name).ask<{ forecast: Forecast }>(FORECAST, { id: muster.world.programme('a'), ...supposed })).forecast;
/** The bands of a level that count anybody, as numbers by day. */
const bandsOf = ({ levels }: Forecast, level: string) => Object.fromEntries(levels.find((one) => one.level === level)!.bands.filter(({ counts }) => /[1-9]/.test(counts)).map(({ band, counts }) => [band, counts]));
const setTargets = (targets: object[], name: Parameters<Muster['as']>[0] = 'priya') => ({ caller: muster.as(name), variables: { id: muster.world.programme('a'), targets } });
const plan = (organisation: string, code: string, more: object) => muster.as('priya').ask<{ savePlan: { version: number } }>(SAVE, {
  input: { organisationId: muster.world.organisation(organisation), blockerId: blocked.blocker(code), expectedVersion: 0, action: 'Key it', owner: 'Data team', progress: 'PLANNED', ...more },
});

describe('the forecast', () => {
  it('counts every authority that answered in one band a quarter: ready, expected as declared, later, or without a date', async () => {
    const it = await forecast();
    expect([it.answered, it.days]).toEqual([3, ['2023-04-01', '2023-07-01', '2023-10-01', '2024-01-01', '2024-04-01', '2024-07-01', '2024-10-01', '2025-01-01', '2025-04-01']]);
    expect(bandsOf(it, 'bronze')).toEqual({ READY: '2,2,2,2,2,2,2,2,2', DECLARATION: '0,0,1,1,1,1,1,1,1', LATER: '1,1,0,0,0,0,0,0,0' });
    expect(bandsOf(it, 'silver')).toEqual({ DECLARATION: '0,0,1,1,2,2,2,2,2', LATER: '2,2,1,1,0,0,0,0,0', NO_DATE: '1,1,1,1,1,1,1,1,1' });
  });

  it('reaches to the last target, and says of each how many will be ready by its day', async () => {
    const { caller, variables } = setTargets([{ level: 'silver', dueOn: '2026-04-01', label: 'Phase 2', share: 90 }, { level: 'bronze', dueOn: '2023-08-19', label: 'Phase 1', share: 100 }]);
    expect(await caller.ask(SET, variables)).toMatchObject({ setTargets: [{ level: 'bronze', label: 'Phase 1', share: 100 }, { level: 'silver' }] });
    const it = await forecast();
    expect(it.days.at(-1)).toBe('2026-04-01');
    const [bronze, silver] = ['bronze', 'silver'].map((level) => it.levels.find((one) => one.level === level)!.targets);
    expect(bronze).toMatchObject([{ target: { label: 'Phase 1' }, ready: { numerator: 2, denominator: 3, percentage: 66.7, denominatorCounts: 'authorities that answered' } }]);
    expect(silver).toMatchObject([{ target: { label: 'Phase 2', share: 90 }, ready: { numerator: 2, denominator: 3 } }]);
    expect(await muster.count("fact where name = 'target.set'")).toBe(1);
  });

  it('moves with the day of a plan, and back when the plan is dropped', async () => {
    await plan('Barnsley', 'people', { dueOn: '2023-06-30' });
    expect(bandsOf(await forecast(), 'silver')).toMatchObject({ PLAN: expect.stringMatching(/^0,1,1/) as string, DECLARATION: expect.stringMatching(/^0,0,1,1,1/) as string });
    await plan('Barnsley', 'people', { dueOn: '2023-06-30', progress: 'DROPPED', expectedVersion: 1 });
    expect(bandsOf(await forecast(), 'silver')).not.toHaveProperty('PLAN');
  });

  it('counts a plan for each level of a blocker that is about several', async () => {
    await plan('Leeds', 'field', { dueOn: '2024-03-01' });
    const it = await forecast();
    expect([bandsOf(it, 'bronze').PLAN, bandsOf(it, 'silver').PLAN, bandsOf(it, 'gold').PLAN].map((counts) => counts?.slice(0, 9))).toEqual(['0,0,0,0,1', '0,0,0,0,1', undefined]);
    await plan('Leeds', 'field', { dueOn: '2024-03-01', progress: 'DROPPED', expectedVersion: 1 });
  });
});

describe('what if', () => {
  it('blockers were gone: an authority of which nothing else is blocked is ready at once', async () => {
    const it = await forecast({ remove: ['field', 'people', 'hearings'].map(blocked.blocker) });
    expect(bandsOf(it, 'silver')).toMatchObject({ REMOVAL: expect.stringMatching(/^2,2,2/) as string, NO_DATE: expect.stringMatching(/^1,1/) as string });
    expect(it.levels.find(({ level }) => level === 'silver')!.asDeclared).toMatch(/^0,0,1,1,2,2,2/);
    expect(bandsOf(await forecast({ remove: [blocked.blocker('field')] }), 'silver')).toMatchObject({ REMOVAL: expect.stringMatching(/^1,1/) as string });
  });

  it('days moved: all of them, or only the plans against one blocker', async () => {
    expect(bandsOf(await forecast({ shift: 3 }), 'bronze')).toMatchObject({ DECLARATION: expect.stringMatching(/^0,0,0,1/) as string });
    await plan('Camden', 'field', { dueOn: '2023-05-31' });
    expect(bandsOf(await forecast({ shift: 6, blocker: blocked.blocker('field') }), 'silver')).toMatchObject({ PLAN: expect.stringMatching(/^0,0,0,1/) as string, DECLARATION: expect.stringMatching(/^0,0,1,1,2/) as string });
  });
});

describe('who sees it and sets targets', () => {
  it('is a champion for the own region', async () => {
    expect([(await forecast({ name: 'hal' })).answered, (await forecast({ name: 'yara' })).answered, (await forecast({ region: 'london' })).answered]).toEqual([1, 2, 1]);
  });

  it.each([['sam', 'FORBIDDEN'], ['olga', 'FORBIDDEN'], ['nobody', 'UNAUTHENTICATED']] as const)('is not %s', async (name, code) => {
    expect(await muster.as(name).refusal(FORECAST, { id: muster.world.programme('a') })).toBe(code);
  });

  it.each([['hal', 'FORBIDDEN'], ['dan', 'FORBIDDEN'], ['olga', 'NOT_FOUND']] as const)('and no target is set by %s', async (name, code) => {
    const { caller, variables } = setTargets([], name);
    expect(await caller.refusal(SET, variables)).toBe(code);
  });

  it('refuses targets that cannot be, and then nothing changes', async () => {
    const before = await muster.count('programme_target');
    const { caller, variables } = setTargets([{ level: 'tin', dueOn: '2026-04-01', label: 'Phase 2', share: 90 }]);
    expect(await caller.refusal(SET, variables)).toBe('INVALID_INPUT');
    expect(await muster.count('programme_target')).toBe(before);
  });
});
