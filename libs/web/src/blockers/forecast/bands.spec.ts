import { dayRows, shownBands, targetsAt } from './bands.js';

const bands = (removal: string) => [
  { band: 'NO_DATE', counts: '1,1' }, { band: 'READY', counts: '2,2' }, { band: 'REMOVAL', counts: removal }, { band: 'PLAN', counts: '0,1' }, { band: 'DECLARATION', counts: '0,3' }, { band: 'LATER', counts: '4,0' },
] as Parameters<typeof shownBands>[0]['bands'];

describe('the bands of a forecast', () => {
  it('stand from ready to no date, with removal only where something is removed', () => {
    expect(shownBands({ bands: bands('0,0') }).map(({ band }) => band)).toEqual(['READY', 'PLAN', 'DECLARATION', 'LATER', 'NO_DATE']);
    expect(shownBands({ bands: bands('1,1') }).map(({ band }) => band)[1]).toBe('REMOVAL');
  });

  it('sum to those who count as ready by each day, beside what was declared', () => {
    expect(dayRows(['2023-07-01', '2023-10-01'], shownBands({ bands: bands('0,0') }), '2,5')).toEqual([
      { on: '2023-07-01', values: [2, 0, 0, 4, 1], ready: 2, asDeclared: 2 }, { on: '2023-10-01', values: [2, 1, 3, 0, 1], ready: 6, asDeclared: 5 },
    ]);
  });

  it('mark a target once, on the first day that reaches it', () => {
    const targets = [{ target: { dueOn: '2025-04-01' } }, { target: { dueOn: '2025-05-02' } }];
    expect([targetsAt(targets, '2025-04-01', '2025-01-01').length, targetsAt(targets, '2025-07-01', '2025-04-01').length, targetsAt(targets, '2025-01-01', undefined).length]).toEqual([1, 1, 0]);
  });
});
