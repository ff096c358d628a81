import type { Scope } from './permission-row.js';
import type { Muster as Product } from './support/muster.js';
import { firstWall } from './support/policy-off.js';

const { AccessGuard } = await import('@muster/platform');
const { columns } = await import('./permission-row.js');
const { isForeign, placeOfCase } = await import('./support/foreign.js');
const { Muster } = await import('./support/muster.js');
const { actorOf, scoped, takeDownSecondWall, within } = await import('./support/second-wall.js');
const { attempted } = await import('./support/writes.js');

type Name = Exclude<(typeof columns)[number], 'nobody'>;
const names = columns.filter((name): name is Name => !['grace', 'nobody'].includes(name));
const scopes: readonly Scope[] = ['barnsley', 'camden', 'b'];

/** Tables that these calls leave alone with both walls down as well, and why. What may be written to them is tried statement by statement in row-security. */
const unreached: Readonly<Record<string, string>> = {
  roster_entry: 'a roster stays as it is once a wave was opened for it', survey: 'its drafts are of a survey that is there', return_delivery: 'the round asks for no data item called Words',
  refusal: 'the refusals are those of the actor, and lie in the own programme', ranking_vote: 'the proposal was decided before the vote',
};

let muster: Product;
beforeAll(async () => {
  muster = await Muster.start({ world: 'collected' });
  firstWall.takeDown();
  AccessGuard.prototype.canActivate = () => true;
});
afterAll(() => muster.stop());

/** Every row of every table with a scope that lies outside of the actor's: which table, which row, and a hash of all that it says. */
async function elsewhere(name: Name): Promise<Map<string, string>> {
  const actor = actorOf(name, muster.world);
  const found = new Map<string, string>();
  for (const [table, { key, located }] of Object.entries(scoped)) {
    const hashes = new Map((await muster.rows<{ key: string; hash: string }>(`select ${key} as key, md5(${table}::text) as hash from ${table}`)).map((row) => [row.key, row.hash]));
    for (const place of await muster.rows<Parameters<typeof within>[1]>(located)) if (!within(actor, place)) found.set(`${table} ${place.key}`, hashes.get(place.key)!);
  }
  return found;
}

/** Which rows of other scopes came, went or changed while the actor tried everything on things of scopes that are not theirs; and what was answered as done. */
async function changedBy(name: Name): Promise<{ changed: string[]; done: string[] }> {
  const before = await elsewhere(name);
  const done: string[] = [];
  for (const scope of scopes.filter((one) => isForeign(name, placeOfCase(one, muster.world)!, muster.world))) done.push(...await attempted(muster, name, scope));
  const after = await elsewhere(name);
  return { changed: [...new Set([...before.keys(), ...after.keys()])].filter((key) => before.get(key) !== after.get(key)).sort(), done: [...new Set(done)].sort() };
}

describe('row-level security alone, with the policy table switched off', () => {
  it.each(names)('lets nothing of another scope be changed by %s', async (name) => {
    expect((await changedBy(name)).changed).toEqual([]);
  });
});

// A test that finds no change proves something only where there would be one: the second wall goes down as well.
describe('with both walls down', () => {
  it('the same calls change other scopes', async () => {
    await takeDownSecondWall(muster.owner);
    const { changed, done } = await changedBy('sam');
    const tables = new Set(changed.map((key) => key.split(' ')[0]));
    expect(done.length).toBeGreaterThan(45);
    expect(Object.keys(scoped).filter((table) => !tables.has(table))).toEqual(Object.keys(unreached));
  });
});
