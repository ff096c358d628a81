import { marksOf, unread, type Mark } from './marks.js';
import type { Legend } from './matrix.js';

const entry = (code: string, kind: Legend['kind'] = 'VALUE') => ({ letter: code.charAt(0), code, label: code, meaning: code, kind }) as Legend;

function luminance(colour: string): number {
  const channels = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255);
  const [red = 0, green = 0, blue = 0] = channels.map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast({ ink, paper }: Mark): number {
  const [dark = 0, light = 0] = [luminance(ink), luminance(paper)].sort((one, other) => one - other);
  return (light + 0.05) / (dark + 0.05);
}

describe('the marks of a heatmap', () => {
  const ratings = ['red', 'amber', 'green'].map((code) => entry(code));
  const sources = ['system', 'tracker', 'case-files', 'other-agency', 'not-recorded'].map((code) => entry(code));
  const silent = [entry('none', 'NO_DATA'), entry('unasked', 'NOT_ASKED'), entry('unable', 'UNABLE'), entry('suppressed', 'SUPPRESSED'), entry('other', 'OTHER')];

  it('can be read: ink on paper at least 4.5 to 1', () => {
    expect(contrast(unread)).toBeGreaterThanOrEqual(4.5);
    for (const legend of [ratings, sources, silent]) {
      for (const mark of marksOf(legend).values()) expect(contrast(mark)).toBeGreaterThanOrEqual(4.5);
    }
  });

  it('differ in shape, so that red, amber and green are apart without colour', () => {
    const shapes = [...marksOf(ratings).values()].map(({ shape }) => shape);
    expect(new Set(shapes).size).toBe(3);
  });

  it('keep no data, not asked, unable, hidden and what could not be read apart by their shape alone, from each other and from every value', () => {
    const shapes = [...[...marksOf(silent.slice(0, 4)).values()].map(({ shape }) => shape), unread.shape];
    expect(new Set(shapes).size).toBe(5);
    const said = [...marksOf(ratings).values(), ...marksOf(sources).values()].map(({ shape }) => shape);
    expect(shapes.filter((shape) => said.includes(shape))).toEqual([]);
  });

  it('give every other value a mark of its own', () => {
    const both = [...sources, ...['returned', 'not-returned', 'complete', 'partly', 'none'].map((code) => entry(code))];
    const marks = [...marksOf(both).values()].map(({ shape, paper }) => `${shape} ${paper}`);
    expect(new Set(marks).size).toBe(10);
    for (const mark of marksOf(both).values()) expect(contrast(mark)).toBeGreaterThanOrEqual(4.5);
  });
});
