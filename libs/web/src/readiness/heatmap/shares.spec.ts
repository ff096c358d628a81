import type { Legend } from './matrix.js';
import { shareInWords, shareOf } from './shares.js';

const entry = (letter: string, standing: Legend['standing'], kind: Legend['kind'] = 'VALUE') => ({ letter, code: letter, label: letter, meaning: letter, kind, standing }) as Legend;
const legend = [entry('G', 'READY'), entry('A', 'PARTLY'), entry('R', 'NOT_READY'), entry('-', null, 'NO_DATA'), entry('u', 'NOT_READY', 'UNABLE')];

describe('the share of a group that is ready', () => {
  it('has as its base who says whether they are ready', () => {
    expect(shareOf('9,2,1,3,0', legend)).toMatchObject({ ready: 9, of: 12, percentage: 75 });
  });

  it('counts who is unable as not ready', () => {
    expect(shareOf('1,0,0,0,1', legend)).toMatchObject({ ready: 1, of: 2, percentage: 50 });
  });

  it('is no share where nobody said anything', () => {
    const share = shareOf('0,0,0,15,0', legend);
    expect(share.percentage).toBeNull();
    expect(share.counts).toEqual([{ legend: legend[3], count: 15 }]);
    expect(shareInWords(share)).toBe('nobody said whether they are ready');
  });

  it('is hidden where a number that it needs is hidden, and is not taken for nothing', () => {
    const share = shareOf('9,,1,3,0', legend);
    expect(share).toMatchObject({ hidden: true, percentage: null });
    expect(share.counts).toContainEqual({ legend: legend[1], count: null });
    expect(shareInWords(share)).toBe('hidden, to protect what few said');
  });

  it('is always told with its base', () => {
    expect(shareInWords(shareOf('1,2,0,0,0', legend))).toBe('33.3% ready, 1 of 3 that say whether they are');
  });
});
