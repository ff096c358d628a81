import { atOnce } from './support/at-once.js';
import { blockedWorld, type BlockedWorld } from './support/blocked.js';
import { Muster } from './support/muster.js';

type Name = Parameters<Muster['as']>[0];
interface Plan { id: string; organisation: { name: string }; blocker: { code: string }; action: string; owner: string; dueOn: string | null; progress: string; overdue: boolean; version: number; changedBy: string | null; changedRole: string; allowedActions: string[]; changes: { version: number; progress: string; changedBy: string }[] }
interface Touching { blocker: { code: string; priority: string; actor: string }; reported: boolean; items: { code: string }[]; alone: number; plan: { action: string } | null; plannable: boolean }

let muster: Muster;
let blocked: BlockedWorld;
beforeAll(async () => {
  muster = await Muster.start();
  blocked = await blockedWorld(muster);
});
afterAll(() => muster.stop());

const PLAN = 'id organisation { name } blocker { code } action owner dueOn evidence progress overdue version changedBy changedRole allowedActions changes { version progress changedBy }';
const SAVE = `mutation ($input: SavePlanInput!) { savePlan(input: $input) { ${PLAN} } }`;
const LIST = `query ($filter: PlanFilter) { plans(filter: $filter) { total items { ${PLAN} } } }`;
const ONE = `query ($id: ID!) { plan(id: $id) { ${PLAN} } }`;
const TOUCHING = 'query ($id: ID!, $organisation: ID!, $wave: ID) { touchingBlockers(programmeId: $id, organisationId: $organisation, waveId: $wave) { blocker { code priority actor } reported items { code } alone plan { action } plannable } }';

const saving = (organisation: string, code: string, more: object = {}) => ({
  input: { organisationId: muster.world.organisation(organisation), blockerId: blocked.blocker(code), expectedVersion: 0, action: ' Key it from the tracker ', owner: ' Data team ', dueOn: '2023-09-29', progress: 'PLANNED', ...more },
});
const save = async (name: Name, ...at: Parameters<typeof saving>) => (await muster.as(name).ask<{ savePlan: Plan }>(SAVE, saving(...at))).savePlan;
const list = async (name: Name, filter: object = {}) => (await muster.as(name).ask<{ plans: { total: number; items: Plan[] } }>(LIST, { filter })).plans;
const touching = async (name: Name, organisation = 'Barnsley') => (await muster.as(name).ask<{ touchingBlockers: Touching[] }>(TOUCHING, { id: muster.world.programme('a'), organisation: muster.world.organisation(organisation) })).touchingBlockers;

describe('the blockers that touch an authority', () => {
  it('are in the order of the hub, each with who must act and the items that it takes part in blocking', async () => {
    expect((await touching('sam')).map(({ blocker: { code, actor }, items, alone, reported, plannable }) => [code, actor, items.map((item) => item.code), alone, reported, plannable])).toEqual([
      ['hearings', 'HMCTS', ['hearings-count'], 1, false, false],
      ['field', 'SUPPLIER', ['letter-of-issue-date'], 0, true, true],
      ['people', 'AUTHORITY', ['letter-of-issue-date'], 0, true, true],
    ]);
  });

  it('are the same for the authority, its champion and those who read', async () => {
    const own = await touching('sam');
    for (const name of ['cert', 'yara', 'priya', 'dan'] as const) expect(await touching(name)).toEqual(own);
  });

  it('are none where an authority is out of reach or has not answered', async () => {
    expect([await touching('priya', 'Hackney'), await touching('priya', 'Barnsley')].map(({ length }) => length)).toEqual([0, 3]);
    const asked = { id: muster.world.programme('a'), organisation: muster.world.organisation('Barnsley') };
    for (const name of ['sue', 'hal', 'olga'] as const) expect(await touching(name)).toEqual([]);
    expect(await muster.as('nobody').refusal(TOUCHING, asked)).toBe('UNAUTHENTICATED');
  });
});

describe('a plan', () => {
  it('is made by the authority, with its first change and a fact', async () => {
    const plan = await save('sam', 'Barnsley', 'field');
    expect(plan).toMatchObject({
      organisation: { name: 'Barnsley' }, blocker: { code: 'field' }, action: 'Key it from the tracker', owner: 'Data team', dueOn: '2023-09-29', progress: 'PLANNED', overdue: false, version: 1,
      changedBy: 'Sam Shah', changedRole: 'spoc', allowedActions: ['plan.save'], changes: [{ version: 1, progress: 'PLANNED', changedBy: 'Sam Shah' }],
    });
    expect(await muster.rows("select actor_role, details from fact where name = 'plan.saved'")).toEqual([{ actor_role: 'spoc', details: { blockerId: blocked.blocker('field'), progress: 'planned', dueOn: '2023-09-29', version: 1 } }]);
    expect((await touching('sam')).find(({ blocker }) => blocker.code === 'field')!.plan).toEqual({ action: 'Key it from the tracker' });
  });

  it('is changed on condition that nobody changed it meanwhile, and who comes second sees what stands', async () => {
    const changed = await save('con', 'Barnsley', 'field', { expectedVersion: 1, progress: 'UNDER_WAY', evidence: 'The field is in the test system' });
    expect([changed.version, changed.changes.map(({ progress, changedBy }) => [progress, changedBy])]).toEqual([2, [['UNDER_WAY', 'Con Carter'], ['PLANNED', 'Sam Shah']]]);
    const refused = await muster.as('dee').refused(SAVE, saving('Barnsley', 'field', { expectedVersion: 1, action: 'Something else' }));
    expect(refused).toMatchObject({ code: 'PLAN_CHANGED', details: { current: { action: 'Key it from the tracker', progress: 'under-way', version: 2, changedBy: 'Con Carter' } } });
    expect(await muster.as('sam').refusal(SAVE, saving('Barnsley', 'field'))).toBe('PLAN_CHANGED');
  });

  it('of two who save at once is of one of them', async () => {
    const outcomes = await atOnce(4, (index) => muster.as('sue').send(SAVE, saving('Camden', 'people', { action: `Way ${index}` })));
    expect(outcomes.map(({ errors }) => errors?.[0]?.extensions.code ?? 'saved').sort()).toEqual(['PLAN_CHANGED', 'PLAN_CHANGED', 'PLAN_CHANGED', 'saved']);
    expect(await muster.count('improvement_plan_change join improvement_plan on id = plan_id where organisation_id = $1'.replace('organisation_id', 'improvement_plan.organisation_id'), [muster.world.organisation('Camden')])).toBe(1);
  });

  it.each([
    ['for a past day', 'PLAN_DAY_PAST', { dueOn: '2023-02-19' }], ['for a day far away', 'PLAN_DAY_FAR', { dueOn: '2033-01-01' }], ['for no real day', 'INVALID_INPUT', { dueOn: '2023-02-30' }],
    ['without an owner', 'OWNER_MISSING', { owner: ' ' }], ['with a person as owner', 'OWNER_IS_PERSON', { owner: 'jo@example.org' }], ['without an action', 'ACTION_MISSING', { action: '' }],
    ['done without evidence', 'EVIDENCE_MISSING', { progress: 'DONE' }],
  ])('is refused %s', async (_what, code, more) => {
    expect(await muster.as('sam').refusal(SAVE, saving('Barnsley', 'people', more))).toBe(code);
    expect(await muster.count('improvement_plan join blocker on blocker.id = blocker_id where code = $1 and organisation_id = $2', ['people', muster.world.organisation('Barnsley')])).toBe(0);
  });

  it('is not made about what courts must do, or about what is resolved', async () => {
    expect([await muster.as('sam').refusal(SAVE, saving('Barnsley', 'hearings')), await muster.as('sam').refusal(SAVE, saving('Barnsley', 'past'))]).toEqual(['BLOCKER_OF_OTHERS', 'BLOCKER_OF_OTHERS']);
    await muster.rows("update blocker set actor = 'authority' where code = 'past'");
    expect(await muster.as('sam').refusal(SAVE, saving('Barnsley', 'past'))).toBe('BLOCKER_CLOSED');
  });

  it('is overdue once its day is over, and may keep that day', async () => {
    await save('sam', 'Barnsley', 'people', { dueOn: '2023-02-20' });
    await muster.moveTo('2023-02-21T10:00:00Z');
    expect((await list('priya', { overdue: true })).items.map(({ blocker }) => blocker.code)).toEqual(['people']);
    expect(await save('sam', 'Barnsley', 'people', { dueOn: '2023-02-20', expectedVersion: 1, progress: 'UNDER_WAY' })).toMatchObject({ overdue: true, version: 2 });
  });
});

describe('who sees and makes plans', () => {
  it('is staff over their reach, in the order of the ranking', async () => {
    const seen = async (name: Name, filter: object = {}) => (await list(name, filter)).items.map(({ organisation, blocker }) => `${organisation.name} ${blocker.code}`);
    expect(await seen('dan')).toEqual(['Barnsley field', 'Barnsley people', 'Camden people']);
    expect([await seen('hal'), await seen('yara', { progress: 'UNDER_WAY' }), await seen('olga')]).toEqual([['Camden people'], ['Barnsley field', 'Barnsley people'], []]);
    expect([await seen('priya', { blockerId: blocked.blocker('people'), region: 'london' }), await seen('priya', { search: 'camd' }), await seen('priya', { overdue: false })]).toEqual([['Camden people'], ['Camden people'], ['Barnsley field', 'Camden people']]);
  });

  it('is the authority for its own, which no other authority sees', async () => {
    const [{ id }] = (await list('priya')).items as [Plan];
    expect(await muster.as('cert').ask(ONE, { id })).toMatchObject({ plan: { blocker: { code: 'field' }, allowedActions: [] } });
    for (const name of ['sue', 'hal', 'olga'] as const) expect(await muster.as(name).ask(ONE, { id })).toEqual({ plan: null });
    expect(await muster.as('sam').refusal(LIST)).toBe('FORBIDDEN');
  });

  it.each([['sue', 'NOT_FOUND'], ['cert', 'FORBIDDEN'], ['dan', 'FORBIDDEN'], ['hal', 'NOT_FOUND'], ['olga', 'NOT_FOUND'], ['nobody', 'UNAUTHENTICATED']] as const)('is not %s, who may save none for Barnsley', async (name, code) => {
    expect(await muster.as(name).refusal(SAVE, saving('Barnsley', 'field', { expectedVersion: 2 }))).toBe(code);
  });

  it('is its champion too', async () => {
    expect(await save('yara', 'Leeds', 'field')).toMatchObject({ organisation: { name: 'Leeds' }, changedRole: 'champion' });
  });
});
