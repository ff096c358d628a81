import { afterReading, deliveredInWords, deliveryInputs, saidOf } from './deliveries.js';

const known = [
  { indicator: 'demographics', extent: 'PARTLY' as const, note: 'One quarter is missing' },
  { indicator: 'court-dates', extent: null, note: null },
  { indicator: 'placements' },
];

describe('what came with a return', () => {
  it('starts from what is known', () => {
    expect(saidOf(known)).toEqual({ demographics: { extent: 'PARTLY', note: 'One quarter is missing' }, 'court-dates': { extent: '', note: '' }, placements: { extent: '', note: '' } });
  });

  it('takes what a list of files says, and keeps the notes', () => {
    const matched = [{ indicator: 'demographics', name: 'Demographics', file: 'demographics.csv', extent: 'COMPLETE' as const }];
    const said = afterReading(saidOf(known), { matched, missing: ['court-dates'] });
    expect(said['demographics']).toEqual({ extent: 'COMPLETE', note: 'One quarter is missing' });
    expect(said['court-dates']?.extent).toBe('NONE');
    expect(said['placements']?.extent).toBe('');
  });

  it('is left as it is by a list that names no indicator', () => {
    const said = saidOf(known);
    expect(afterReading(said, { matched: [], missing: ['demographics', 'court-dates', 'placements'] })).toEqual(said);
  });

  it('is sent only where something is said', () => {
    const said = { demographics: { extent: 'COMPLETE' as const, note: '  ' }, placements: { extent: '' as const, note: 'a note without an extent' } };
    expect(deliveryInputs(said)).toEqual([{ indicator: 'demographics', extent: 'COMPLETE', note: null }]);
  });

  it('reads as a sentence in which every indicator is counted once', () => {
    expect(deliveredInWords([{ indicator: 'a' }])).toBe('Nothing is recorded yet about what came.');
    expect(deliveredInWords(known)).toBe('0 of 3 indicators are complete, 1 came partly, 0 did not come, and nothing is said of 2.');
    expect(deliveredInWords([{ indicator: 'a', extent: 'NONE' }])).toBe('0 of 1 indicators are complete, 0 came partly, 1 did not come.');
  });
});
