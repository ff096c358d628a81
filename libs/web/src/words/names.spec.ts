import { codeInWords, count, rateInWords } from './names.js';

describe('words on the screens', () => {
  it('counts in words, with thousands apart', () => {
    expect(count(1, 'authority', 'authorities')).toBe('1 authority');
    expect(count(0, 'response')).toBe('0 responses');
    expect(count(24000, 'response')).toBe('24,000 responses');
  });

  it('prints a rate with its base and never a percentage of nothing', () => {
    expect(rateInWords({ numerator: 129, denominator: 152, percentage: 84.9 })).toBe('84.9% (129 of 152)');
    expect(rateInWords({ numerator: 15, denominator: 15, percentage: 100 })).toBe('100.0% (15 of 15)');
    expect(rateInWords({ numerator: 0, denominator: 0, percentage: null })).toBe('0 of 0');
  });

  it('writes a code as words', () => {
    expect(codeInWords('unitary-authority')).toBe('Unitary authority');
    expect(codeInWords('NOT_STARTED')).toBe('Not started');
    expect(codeInWords(null)).toBe('–');
  });
});
