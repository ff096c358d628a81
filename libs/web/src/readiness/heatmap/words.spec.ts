import { cellInWords, comparisonInWords } from './words.js';

const declared = (label: string, wave?: string) => ({ label, source: 'DECLARED' as const, ...(wave ? { wave } : {}) });

describe('a cell in words', () => {
  it('names the authority, the column, the value and whose word it is', () => {
    expect(cellInWords('Leeds', 'Bronze', declared('Green'))).toBe('Leeds, Bronze: Green, declared.');
    expect(cellInWords('Leeds', 'Care proceedings', { label: 'No data', source: 'EVIDENCED' })).toBe('Leeds, Care proceedings: No data, evidenced by returns.');
  });

  it('says both values, what it is compared with first, where two waves differ', () => {
    expect(comparisonInWords({ cell: 'Leeds, Bronze', relation: 'differs', before: declared('Amber', 'Autumn'), after: declared('Green', 'Spring') }))
      .toBe('Leeds, Bronze: differs. Amber, declared in Autumn; Green, declared in Spring.');
  });

  it('says that nothing differs, or that there is nothing to compare', () => {
    expect(comparisonInWords({ cell: 'Leeds, Bronze', relation: 'same', before: declared('Green', 'Autumn'), after: declared('Green', 'Spring') })).toBe('Leeds, Bronze: the same, Green, declared in Spring.');
    expect(comparisonInWords({ cell: 'Leeds, Bronze', relation: 'not-compared', before: { label: 'No data', source: 'EVIDENCED' }, after: declared('Green') }))
      .toBe('Leeds, Bronze: nothing to compare. No data, evidenced by returns; Green, declared.');
  });
});
