import { figureDefinitions } from '@muster/domain/reports';
import { builtPages, figureRows, pageMatrix, type PageCase, type PageRow } from './permission-pages.js';
import { columns, springWaves } from './permission-row.js';
import { pageLetter, routesOf } from './support/pages.js';
import { Muster } from './support/muster.js';

let muster: Muster;
beforeAll(async () => { muster = await Muster.start({ world: 'collected', securityContact: 'mailto:security@example.org', notifyToken: 'secret' }); });
afterAll(() => muster.stop());
// Some of what is tried signs people out: before the next is tried, they are in again.
beforeEach(() => muster.rows('update session set revoked_at = null'));

const named = (letters: readonly string[]): string[] => columns.map((name, place) => `${name} ${letters[place]}`);
const answered = () => muster.rows<{ state: string }>('select response.state || answer.version as state from answer join response on response.id = response_id order by response_id, question, row');

async function measured(row: PageRow, one: PageCase): Promise<string[]> {
  const letters: string[] = [];
  for (const name of columns) letters.push((await pageLetter(muster, { row, one, name })).letter);
  return named(letters);
}

describe('the pages and files', () => {
  it('have a row for every route of the running application, and none besides', () => {
    const built = builtPages.map(({ route }) => route);
    expect(routesOf(muster).filter((route) => !built.includes(route) && !route.startsWith('GET /staff/assets/'))).toEqual(pageMatrix.map(({ route }) => route).sort());
  });

  it('have a letter for every actor', () => {
    expect(pageMatrix.flatMap(({ route, cases }) => cases.filter(({ may }) => may.length !== columns.length).map(({ scope }) => `${route} ${scope}`))).toEqual([]);
  });

  describe.each(pageMatrix.map((row) => [row.route, row] as const))('%s', (_route, row) => {
    it.each(row.cases.map((one) => [one.scope, one] as const))('in scope %s is for who may', async (_scope, one) => {
      const before = await answered();
      expect(await measured(row, one)).toEqual(named([...one.may]));
      expect(await answered()).toEqual(before);
    });
  });

  it.each(builtPages.map((row) => [row.route, row] as const))('%s is for who is signed in, where the screens are built', async (route, row) => {
    if (routesOf(muster).includes(route)) expect(await measured(row, row.cases[0]!)).toEqual(named([...row.cases[0]!.may]));
    else expect(await measured(row, row.cases[0]!)).toEqual(named([...'NNNNNNNNNNNN']));
  });
});

describe('the figures', () => {
  it('have a row each, by name', () => {
    expect(Object.keys(figureRows)).toEqual(figureDefinitions.map(({ name }) => name));
  });

  it.each(figureDefinitions.flatMap(({ name, about }) => (['a', 'b'] as const).map((code) => [name, code, about] as const)))('%s of programme %s is for who may, by GraphQL as well', async (name, code, about) => {
    const asked = { wave: { waveId: muster.world.wave(springWaves[code]) }, collection: { programme: code, collection: 'bronze' }, programme: { programme: code } }[about];
    const letters = await Promise.all(columns.map(async (actor) => {
      const { errors } = await muster.as(actor).send('query ($name: String!, $programme: String, $collection: String, $waveId: ID) { figure(name: $name, programme: $programme, collection: $collection, waveId: $waveId) { rows { code } } }', { name, ...asked });
      return { FORBIDDEN: 'F', NOT_FOUND: 'N', UNAUTHENTICATED: 'U' }[errors?.[0]?.extensions.code ?? ''] ?? 'y';
    }));
    expect(named(letters)).toEqual(named([...figureRows[name]![code]]));
  });
});
