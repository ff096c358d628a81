import { cellOf, countedThings, namesOf, viewOf, type Gaps } from './gaps.js';

describe('the gap view', () => {
  it('is levels, every collection and every region unless the address says otherwise', () => {
    expect(viewOf(new URLSearchParams())).toEqual({ wave: '', columns: 'LEVEL', collection: '', region: '' });
    expect(viewOf(new URLSearchParams('wave=w&columns=INDICATOR&collection=c&region=london'))).toEqual({ wave: 'w', columns: 'INDICATOR', collection: 'c', region: 'london' });
  });

  it('has nought where nobody stands in a cell', () => {
    const gaps = { cells: [{ said: 'READY', did: 'NOT_READY', count: 4 }] } as Pick<Gaps, 'cells'>;
    expect([cellOf(gaps, 'READY', 'NOT_READY'), cellOf(gaps, 'READY', 'READY')]).toEqual([4, 0]);
  });

  it('says what it counts, and names columns in words', () => {
    expect(countedThings('INDICATOR')).toBe('pairs of an authority and an indicator');
    expect(namesOf(['bronze', 'lost'], [{ code: 'bronze', name: 'Bronze', short: 'Bronze', level: 'bronze' }])).toBe('Bronze, lost');
  });
});
