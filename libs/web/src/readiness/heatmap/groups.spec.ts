import { groupsOf } from './groups.js';
import type { Legend } from './matrix.js';

const entry = (letter: string, standing: Legend['standing']) => ({ letter, code: letter, label: letter, meaning: letter, kind: 'VALUE', standing }) as Legend;
const legend = [entry('G', 'READY'), entry('R', 'NOT_READY')];
const region = { region: { code: 'north', name: 'North' }, total: 12, answered: 10, counts: ['9,1', '5,5'] };
const system = { code: 'mosaic', name: 'Mosaic', total: 4, answered: 4, counts: ['4,0', '0,0'] };
const matrix = { legend, regions: [region], systems: [system] };

describe('the groups of a matrix', () => {
  it('are its regions, each with its share a column and their mean', () => {
    const [north] = groupsOf(matrix, 'REGION');
    expect(north).toMatchObject({ id: 'north', name: 'North', total: 12, answered: 10, readiness: 70 });
    expect(north!.shares.map(({ percentage }) => percentage)).toEqual([90, 50]);
  });

  it('are its systems where those are asked for; a column that nobody answered counts for nothing', () => {
    expect(groupsOf(matrix, 'SYSTEM')).toMatchObject([{ id: 'mosaic', readiness: 100 }]);
  });
});
