import type { PermissionRow } from './permission-row.js';
import type { ForeignThings as Foreign } from './support/foreign.js';
import type { Muster as Product } from './support/muster.js';
import { firstWall } from './support/policy-off.js';

const { AccessGuard } = await import('@muster/platform');
const { permissionMatrix } = await import('./permission-matrix.js');
const { columns } = await import('./permission-row.js');
const { letterOf } = await import('./permission-letter.js');
const { byDesign, blind, wider } = await import('./permission-wider.js');
const { Muster } = await import('./support/muster.js');
const { takeDownSecondWall } = await import('./support/second-wall.js');
const { ForeignThings, isForeign, placeOfCase } = await import('./support/foreign.js');

type Name = (typeof columns)[number];
type Case = PermissionRow['cases'][number];

let muster: Product;
let foreign: Foreign;
const atTheDoor = AccessGuard.prototype.canActivate;
beforeAll(async () => {
  muster = await Muster.start({ world: 'collected' });
  foreign = await ForeignThings.of(muster);
});
beforeEach(() => {
  firstWall.takeDown();
  AccessGuard.prototype.canActivate = () => true;
});
afterEach(() => {
  firstWall.putBack();
  AccessGuard.prototype.canActivate = atTheDoor;
});
afterAll(() => muster.stop());

async function asked(row: PermissionRow, { one, name }: { one: Case; name: Name }) {
  const answer = await muster.as(name).send<{ it: unknown }>(row.document, one.afresh ? await one.afresh(muster) : one.variables?.(muster.world) ?? {});
  return { name, letter: letterOf(answer, row, one.contains?.(muster.world)), text: JSON.stringify(answer.data ?? null) };
}

const shown = (letter: string): boolean => letter === 'y';
const isElsewhere = ({ scope }: Case, name: Name): boolean => {
  const place = placeOfCase(scope, muster.world);
  return place !== null && isForeign(name, place, muster.world);
};

/** Of each row: who sees within the own scope what the policy would keep from them. */
const seenBesides = new Map<string, Set<string>>();

/** What came back of another scope: the case as a whole, or things in the answer whose ids or addresses lie elsewhere. */
async function leaksOf(row: PermissionRow, one: Case): Promise<string[]> {
  const cells = await Promise.all(columns.map((name) => asked(row, { one, name })));
  for (const { name, letter } of cells) {
    if (shown(letter) && one.may[columns.indexOf(name)] !== 'y' && !isElsewhere(one, name)) seenBesides.set(row.field, (seenBesides.get(row.field) ?? new Set()).add(name));
  }
  return cells.flatMap(({ name, letter, text }) => [
    ...(shown(letter) && isElsewhere(one, name) ? [`${name} has ${one.scope}`] : []), ...foreign.in(text, name).map((thing) => `${name} has ${thing} of another scope`),
  ]);
}

describe('row-level security alone, with the policy table switched off', () => {
  it('is really alone: everybody passes the door and the table', async () => {
    const programme = async (code: string) => (await muster.as('sam').send<{ it: unknown }>('query ($id: ID!) { it: programme(id: $id) { id } }', { id: muster.world.programme(code) })).data?.it;
    expect([await programme('a'), await programme('b')]).toEqual([{ id: muster.world.programme('a') }, null]);
  });

  it.each(permissionMatrix.map((row) => [row.field, row] as const))('gives nothing of another scope: %s', async (field, row) => {
    const leaks: string[] = [];
    for (const one of row.cases) leaks.push(...await leaksOf(row, one));
    if (byDesign[field]) expect(leaks).not.toEqual([]);
    else expect(leaks).toEqual([]);
  });

  it('shows within the own scope more than the policy only in rows that say why', () => {
    const found = [...seenBesides].map(([field, names]) => `${field}: ${columns.filter((name) => names.has(name)).join(' ')}`);
    expect(found.sort()).toEqual(wider.flatMap(({ who, fields }) => fields.map((field) => `${field}: ${who}`)).sort());
  });
});

// A test that finds nothing proves something only if it would find something: the second wall goes down as well.
describe('with both walls down', () => {
  beforeAll(() => takeDownSecondWall(muster.owner));

  it.each(permissionMatrix.map((row) => [row.field, row] as const))('would be seen: %s', async (field, row) => {
    const cases = row.cases.flatMap((one) => columns.filter((name) => name !== 'nobody' && isElsewhere(one, name)).map((name) => ({ one, name })));
    let found = cases.length === 0;
    for (const cell of cases) found ||= shown((await asked(row, cell)).letter);
    expect([field, found]).toEqual([field, !blind[field]]);
  });
});
