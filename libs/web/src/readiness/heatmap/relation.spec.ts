import type { Legend } from './matrix.js';
import { relationOf } from './relation.js';

const side = (letter: string, standing: Legend['standing'], kind: Legend['kind'] = 'VALUE') => ({ letter, standing, kind });
const [green, amber, red] = [side('G', 'READY'), side('A', 'PARTLY'), side('R', 'NOT_READY')];
const [complete, none] = [side('1', 'READY'), side('0', 'NOT_READY')];
const relation = (now: typeof green, then: typeof green, acrossMeasures = false) => relationOf({ now, then, acrossMeasures });

describe('how a cell lies to the one that it is compared with', () => {
  it('differs between two waves where the answer is another one', () => {
    expect(relation(green, green)).toBe('same');
    expect(relation(green, amber)).toBe('differs');
  });

  it('differs between what was said and what came only where one is ready and the other is not', () => {
    expect(relation(green, none, true)).toBe('differs');
    expect(relation(red, complete, true)).toBe('differs');
    expect(relation(green, complete, true)).toBe('agrees');
    expect(relation(amber, none, true)).toBe('agrees');
  });

  it('is not compared where one side has no answer', () => {
    for (const kind of ['NO_DATA', 'NOT_ASKED', 'SUPPRESSED'] as const) expect(relation(green, side('-', null, kind))).toBe('not-compared');
  });

  it('takes unable for an answer', () => {
    expect(relation(green, side('u', 'NOT_READY', 'UNABLE'))).toBe('differs');
  });
});
