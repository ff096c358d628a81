import { blockedWorld, type BlockedWorld } from './support/blocked.js';
import { Muster } from './support/muster.js';

let muster: Muster;
let blocked: BlockedWorld;
beforeAll(async () => {
  muster = await Muster.start();
  blocked = await blockedWorld(muster);
});
afterAll(() => muster.stop());

const SYSTEM = 'code name provider users authorities indicators cells blockers';
const LIST = `query ($id: ID!, $wave: ID) { suppliers(programmeId: $id, waveId: $wave) { answered systems { ${SYSTEM} } } }`;
const SHEET = `query ($id: ID!, $system: String!) { supplier(programmeId: $id, system: $system) { system { ${SYSTEM} } asks { blocker { code } items authorities cells neededOn neededFor } customers { name region items } } }`;
const id = () => ({ id: muster.world.programme('a') });

describe('what waits for suppliers', () => {
  it('is counted by system, also where nothing waits', async () => {
    expect(await muster.as('dan').ask(LIST, id())).toEqual({ suppliers: { answered: 3, systems: [
      { code: 'mosaic', name: 'Mosaic', provider: 'The Access Group', users: 2, authorities: 2, indicators: 2, cells: 3, blockers: 1 },
      { code: 'eclipse', name: 'Eclipse', provider: 'OLM Systems', users: 1, authorities: 0, indicators: 0, cells: 0, blockers: 0 },
    ] } });
  });

  it('is on a sheet for the supplier: which items, for which authorities, by when', async () => {
    await muster.as('priya').ask('mutation ($id: ID!) { setTargets(programmeId: $id, targets: [{ level: "silver", dueOn: "2025-04-01", label: "Phase 1", share: 100 }]) { level } }', id());
    const asked = { ...id(), system: 'mosaic' };
    const [letter, meeting] = ['letter-of-issue-date', 'legal-planning-meeting-date'].map(async (code) => (await muster.rows<{ name: string }>('select name from indicator where code = $1', [code]))[0]!.name);
    expect(await muster.as('dan').ask(SHEET, asked)).toMatchObject({ supplier: {
      asks: [{ blocker: { code: 'field' }, items: [await meeting, await letter], authorities: ['Barnsley', 'Leeds'], cells: 3, neededOn: '2025-04-01', neededFor: 'Phase 1' }],
      customers: [{ name: 'Barnsley', region: 'Yorkshire and The Humber', items: [await letter] }, { name: 'Leeds', region: 'Yorkshire and The Humber', items: [await meeting, await letter] }],
    } });
    await muster.rows("update blocker set due_on = '2024-01-31' where code = 'field'");
    expect(await muster.as('dan').ask(SHEET, asked)).toMatchObject({ supplier: { asks: [{ neededOn: '2024-01-31', neededFor: 'Day set for this blocker' }] } });
  });

  it('names no person', async () => {
    const told = JSON.stringify(await muster.as('priya').ask(SHEET, { ...id(), system: 'mosaic' }));
    for (const { name, email } of await muster.rows<{ name: string; email: string }>('select name, email from person')) expect([told.includes(name), told.includes(email)]).toEqual([false, false]);
  });

  it('is nothing for a system that nobody named', async () => {
    expect(await muster.as('dan').ask(SHEET, { ...id(), system: 'azeus-care' })).toEqual({ supplier: null });
  });
});

describe('who sees it', () => {
  it('is a champion for the own region', async () => {
    expect(await muster.as('hal').ask(LIST, id())).toMatchObject({ suppliers: { answered: 1, systems: [{ code: 'eclipse', users: 1 }] } });
    expect(await muster.as('hal').ask(SHEET, { ...id(), system: 'mosaic' })).toEqual({ supplier: null });
  });

  it.each([['sam', 'FORBIDDEN'], ['olga', 'FORBIDDEN'], ['nobody', 'UNAUTHENTICATED']] as const)('is not %s', async (name, code) => {
    for (const document of [LIST, SHEET]) expect(await muster.as(name).refusal(document, { ...id(), system: 'mosaic', ...(document === LIST ? { wave: blocked.wave } : {}) })).toBe(code);
  });
});
