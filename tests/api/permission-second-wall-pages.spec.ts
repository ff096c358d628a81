import type { PageCase, PageRow } from './permission-pages.js';
import type { ForeignThings as Foreign } from './support/foreign.js';
import type { Muster as Product } from './support/muster.js';
import { firstWall } from './support/policy-off.js';

const { AccessGuard } = await import('@muster/platform');
const { pageMatrix } = await import('./permission-pages.js');
const { columns } = await import('./permission-row.js');
const { ForeignThings, isForeign, placeOfCase } = await import('./support/foreign.js');
const { pageLetter } = await import('./support/pages.js');
const { Muster } = await import('./support/muster.js');
const { takeDownSecondWall } = await import('./support/second-wall.js');

let muster: Product;
let foreign: Foreign;
beforeAll(async () => {
  muster = await Muster.start({ world: 'collected' });
  foreign = await ForeignThings.of(muster);
  firstWall.takeDown();
  AccessGuard.prototype.canActivate = () => true;
});
afterAll(() => muster.stop());

/** The pages of one thing and the files: what of them lies in another scope than an actor's. */
const rows = pageMatrix.filter(({ cases }) => cases.some(({ scope }) => /^(a|b|barnsley|camden)\b/.test(scope)));
type Cell = { row: PageRow; one: PageCase; name: (typeof columns)[number] };
const cellsOf = (row: PageRow): Cell[] => row.cases.flatMap((one) => columns.filter((name) => isForeign(name, placeOfCase(one.scope, muster.world)!, muster.world)).map((name) => ({ row, one, name })));

/** Whom a page was given that lies elsewhere, and whose things stand in it. The address that was asked for stands in pages of its own accord. */
async function leaksOf(cell: Cell): Promise<string[]> {
  const { letter, text } = await pageLetter(muster, cell);
  const asked = cell.one.path(muster.world);
  const things = foreign.in(text, cell.name).filter((thing) => !asked.includes(thing));
  return [...(letter === 'y' ? [`${cell.name} has ${cell.one.scope}`] : []), ...things.map((thing) => `${cell.name} has ${thing} of another scope`)];
}

/** Pages that would not be there with both walls down either, and what else keeps the scope. */
const ownPlaces = 'its authorities are those for which the person holds a role, whatever the database shows';
const blind: Readonly<Record<string, string>> = { 'GET /our-plans/:organisation/:blocker': ownPlaces, 'POST /our-plans/:organisation/:blocker': ownPlaces };

describe('row-level security alone, with the policy table switched off', () => {
  it.each(rows.map((row) => [row.route, row] as const))('gives no page and no file of another scope: %s', async (_route, row) => {
    const leaks: string[] = [];
    for (const cell of cellsOf(row)) leaks.push(...await leaksOf(cell));
    expect(leaks).toEqual([]);
  });
});

// Seen once from the other side: without the second wall the pages are there.
describe('with both walls down', () => {
  beforeAll(() => takeDownSecondWall(muster.owner));

  it.each(rows.map((row) => [row.route, row] as const))('would be seen: %s', async (route, row) => {
    let found = false;
    for (const cell of cellsOf(row).filter(({ name }) => name !== 'nobody')) found ||= (await leaksOf(cell)).length > 0;
    expect([route, found]).toEqual([route, !blind[route]]);
  });
});
