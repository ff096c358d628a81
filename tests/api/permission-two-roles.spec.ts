import { measured } from './permission-letter.js';
import { permissionMatrix } from './permission-matrix.js';
import { columns } from './permission-row.js';
import { Muster } from './support/muster.js';

type Name = 'hal' | 'olga';

/** A champion of one region, and the project team of another programme: each is now also a viewer of programme a. */
const also: readonly Name[] = ['hal', 'olga'];
const letterOf = (may: string, name: Name | 'dan'): string => may[columns.indexOf(name)]!;

let muster: Muster;
beforeAll(async () => {
  muster = await Muster.start({ world: 'collected' });
  for (const name of also) {
    await muster.rows("insert into appointment (person_id, role, programme_id, starts_on) values ($1, 'viewer', $2, '2023-01-01')", [muster.world.person(name), muster.world.programme('a')]);
  }
});
afterAll(() => muster.stop());

describe('who is also a viewer may what viewers may, and not a bit more', () => {
  describe.each(permissionMatrix.map((row) => [row.field, row] as const))('%s', (_field, row) => {
    it.each(row.cases.map((one) => [one.scope, one] as const))('in scope %s', async (_scope, one) => {
      const expected = also.map((name) => letterOf(one.may, 'dan') === 'y' || letterOf(one.may, name) === 'y');
      expect([...await measured(muster, { row, one }, also)].map((letter) => letter === 'y')).toEqual(expected);
    });
  });
});
