import { blockedWorld, type BlockedWorld } from './support/blocked.js';
import { Muster } from './support/muster.js';

interface Part { code: string; blocked: number; unlocked: number }
interface Curve { blockerIds: string[]; cumulative: string }
interface Leverage {
  wave: { id: string }; answered: number; cells: number; reportable: number; blocked: number; unexplained: number; neither: number; ranking: { number: number } | null;
  blockers: { blocker: { id: string; code: string; priority: string; position: number }; alone: number; takesPart: number }[];
  chosen: { unlocked: number; byLevel: Part[]; byRegion: Part[]; bySystem: Part[] }; suggested: Curve; hub: Curve; pairs: { blockerIds: string[]; together: number; apart: number }[];
}

let muster: Muster;
let blocked: BlockedWorld;
beforeAll(async () => {
  muster = await Muster.start();
  blocked = await blockedWorld(muster);
});
afterAll(() => muster.stop());

const part = '{ code blocked unlocked }';
const LEVERAGE = `query ($id: ID!, $wave: ID, $blockers: [ID!], $region: String, $system: String) { leverage(programmeId: $id, waveId: $wave, blockerIds: $blockers, region: $region, system: $system) {
  wave { id } answered cells reportable blocked unexplained neither ranking { number } blockers { blocker { id code priority position } alone takesPart }
  chosen { unlocked byLevel ${part} byRegion ${part} bySystem ${part} } suggested { blockerIds cumulative } hub { blockerIds cumulative } pairs { blockerIds together apart } } }`;

const leverage = async (chosen: string[] = [], { name = 'dan', ...more }: { name?: Parameters<Muster['as']>[0]; region?: string; system?: string; wave?: string } = {}) =>
  (await muster.as(name).ask<{ leverage: Leverage }>(LEVERAGE, { id: muster.world.programme('a'), blockers: chosen.map(blocked.blocker), ...more })).leverage;
const codes = ({ blockers }: Leverage, ids: readonly string[]) => ids.map((id) => blockers.find(({ blocker }) => blocker.id === id)!.blocker.code);

describe('what can be reported, and what cannot', () => {
  it('are the items of the authorities that answered, of the wave that asked where they are held', async () => {
    const { wave, answered, cells, reportable, blocked: stopped, unexplained, neither } = await leverage();
    expect(wave.id).toBe(blocked.wave);
    expect([answered, cells, reportable, stopped, unexplained, neither]).toEqual([3, 99, 93, 6, 1, 0]);
  });

  it('follows what was moderated, before what was declared', async () => {
    const moderate = (code: string | null) => muster.rows(`insert into moderated_rating (programme_id, wave_id, organisation_id, region_code, measure, subject, code, reason, rated_at)
      values ($1, $2, $3, 'london', 'source', 'letter-of-issue-date', $4, 'Seen on a visit', now())`, [muster.world.programme('a'), blocked.wave, muster.world.organisation('Camden'), code]);
    await moderate('tracker');
    const after = await leverage();
    expect([after.reportable, after.blocked, after.unexplained]).toEqual([94, 5, 0]);
    await moderate(null);
    expect((await leverage()).unexplained).toBe(1);
  });
});

describe('the leverage of blockers', () => {
  it('names each open one in the order of the hub, with what it alone unlocks and where it takes part', async () => {
    const { blockers, ranking } = await leverage();
    expect(ranking).toEqual({ number: 1 });
    expect(blockers.map(({ blocker: { code, priority, position }, alone, takesPart }) => [code, priority, position, alone, takesPart])).toEqual([
      ['hearings', 'MUST', 1, 2, 2], ['field', 'MUST', 2, 2, 3], ['people', 'SHOULD', 1, 0, 1],
    ]);
  });

  it('of a set counts an item only once everything that blocks it is gone, by level, region and system', async () => {
    expect([(await leverage(['field'])).chosen.unlocked, (await leverage(['people'])).chosen.unlocked]).toEqual([2, 0]);
    const { chosen } = await leverage(['field', 'people']);
    expect(chosen.unlocked).toBe(3);
    expect(chosen.byLevel).toEqual([{ code: 'bronze', blocked: 1, unlocked: 1 }, { code: 'silver', blocked: 5, unlocked: 2 }]);
    expect(chosen.byRegion).toEqual([{ code: 'yorkshire-and-the-humber', blocked: 4, unlocked: 3 }, { code: 'london', blocked: 2, unlocked: 0 }]);
    expect(chosen.bySystem).toEqual([{ code: 'mosaic', blocked: 4, unlocked: 3 }, { code: 'eclipse', blocked: 2, unlocked: 0 }]);
  });

  it('gives the next best each time beside the order of the hub, and the pairs that do more together', async () => {
    const it = await leverage();
    expect([codes(it, it.suggested.blockerIds), it.suggested.cumulative]).toEqual([['field', 'hearings', 'people'], '2,4,5']);
    expect([codes(it, it.hub.blockerIds), it.hub.cumulative]).toEqual([['hearings', 'field', 'people'], '2,4,5']);
    expect(it.pairs.map(({ blockerIds, ...gain }) => [codes(it, blockerIds), gain])).toEqual([[['field', 'people'], { together: 3, apart: 2 }]]);
  });

  it('can be asked for one region or one system', async () => {
    expect((await leverage(['hearings'], { region: 'london' })).chosen).toMatchObject({ unlocked: 1, byRegion: [{ code: 'london', blocked: 2, unlocked: 1 }] });
    expect(await leverage([], { system: 'mosaic' })).toMatchObject({ answered: 2, blocked: 4 });
  });
});

describe('who sees it', () => {
  it('is a champion for the own region, and each region of the project team adds up to the whole', async () => {
    const [yara, hal, whole] = [await leverage(['field'], { name: 'yara' }), await leverage(['field'], { name: 'hal' }), await leverage(['field'], { name: 'priya' })];
    expect([yara.blocked, hal.blocked, whole.blocked]).toEqual([4, 2, 6]);
    expect(yara.chosen.unlocked + hal.chosen.unlocked).toBe(whole.chosen.unlocked);
  });

  it.each([['sam', 'FORBIDDEN'], ['nobody', 'UNAUTHENTICATED']] as const)('is not %s', async (name, code) => {
    expect(await muster.as(name).refusal(LEVERAGE, { id: muster.world.programme('a') })).toBe(code);
  });

  it('and what is not there is not found', async () => {
    const asked = { id: muster.world.programme('a') };
    expect(await muster.as('dan').refusal(LEVERAGE, { ...asked, blockers: [blocked.wave] })).toBe('NOT_FOUND');
    expect(await muster.as('dan').refusal(LEVERAGE, { ...asked, wave: muster.world.wave('b/Count') })).toBe('NOT_FOUND');
    expect(await muster.as('olga').ask(LEVERAGE, { id: muster.world.programme('b') })).toMatchObject({ leverage: { answered: 1, blocked: 0, blockers: [] } });
  });
});
