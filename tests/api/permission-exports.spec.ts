import type { ActorName } from '@muster/testing';
import { columns } from './permission-row.js';
import { cookieOf, csvIn, fetchFile } from './support/files.js';
import { Muster } from './support/muster.js';

let muster: Muster;
beforeAll(async () => { muster = await Muster.start({ world: 'collected' }); });
afterAll(() => muster.stop());

const statuses: Readonly<Record<number, string>> = { 200: 'y', 303: 'U', 403: 'F', 404: 'N' };

/** One letter an actor, as in the permission matrix: y the file, F forbidden, N not there, U sent to sign in. */
async function measured(path: string): Promise<string> {
  const letters: string[] = [];
  for (const name of columns) letters.push(statuses[(await fetchFile(muster.origin, path, cookieOf(name))).status] ?? '?');
  return letters.join('');
}

describe('a file', () => {
  // grace, priya, hal (London), yara (Yorkshire), sam, dee, con, cert, sue, dan (viewer), olga (programme b), nobody
  it.each([
    ['of the explorer, of a wave of programme a', () => `/exports/readiness.csv?wave=${muster.world.wave('a/Spring')}`, 'yyyyFFFFFyNU'],
    ['of the explorer, of a wave of programme b', () => `/exports/readiness.csv?wave=${muster.world.wave('b/Count')}`, 'yNNNFFFFFNyU'],
    ['of a figure of programme a', () => '/exports/figures/response-rates.csv?programme=a&wave=Spring', 'yyFFFFFFFyNU'],
    ['of a figure of programme b', () => '/exports/figures/response-rates.csv?programme=b&wave=Count', 'yNFFFFFFFNyU'],
  ])('%s is for who may see it', async (_what, path, may) => {
    expect(await measured(path())).toBe(may);
  });

  it('of a champion holds the rows of the own region alone, of a viewer everybody', async () => {
    const names = async (name: ActorName) => [...new Set(csvIn((await fetchFile(muster.origin, `/exports/readiness.csv?wave=${muster.world.wave('a/Spring')}`, cookieOf(name))).bytes).map(({ la_name: la }) => la))];
    expect(await names('hal')).toEqual(['Camden', 'Hackney']);
    expect(await names('yara')).toEqual(['Barnsley', 'Leeds', 'Sheffield']);
    expect((await names('dan')).length).toBe(5);
  });

  it('of another region gives a champion no rows, whatever the address says', async () => {
    const { bytes } = await fetchFile(muster.origin, `/exports/readiness.csv?wave=${muster.world.wave('a/Spring')}&region=yorkshire-and-the-humber`, cookieOf('hal'));
    expect(csvIn(bytes)).toEqual([]);
  });

  it('is recorded in the name of who took it, with what was asked, and only when there was one', async () => {
    const facts = await muster.rows<{ name: string; who: string; region_code: string | null; details: Record<string, unknown> }>(
      "select fact.name, split_part(email, '@', 1) as who, region_code, details from fact join person on person.id = actor_id where fact.name like '%.exported' order by fact.id");
    expect([...new Set(facts.map(({ name, who }) => `${name} ${who}`))].sort()).toEqual([
      'figure.exported dan', 'figure.exported grace', 'figure.exported olga', 'figure.exported priya',
      'readiness.exported dan', 'readiness.exported grace', 'readiness.exported hal', 'readiness.exported olga', 'readiness.exported priya', 'readiness.exported yara',
    ]);
    expect(facts.at(-1)).toMatchObject({ who: 'hal', region_code: 'london', details: { format: 'csv', rows: 'AUTHORITY', authorities: 0, asked: { filter: { region: 'yorkshire-and-the-humber' } } } });
  });
});
