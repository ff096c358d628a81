import { looksOf } from './looks.js';
import type { Legend } from './matrix.js';

const entry = (letter: string, code: string, kind: Legend['kind'] = 'VALUE') => ({ letter, code, label: code, meaning: code, kind, standing: null }) as Legend;

describe('the looks of a table', () => {
  const legend = [entry('G', 'green'), entry('-', 'no-data', 'NO_DATA')];

  it('never take a letter that is unknown or missing for a value', () => {
    const { of } = looksOf(legend);
    for (const letter of ['?', '']) expect(of(letter)).toMatchObject({ label: 'Could not be read', className: 'mark mark-unread' });
  });

  it('give each entry colours of its own, once for the whole table', () => {
    const { of, palette } = looksOf(legend);
    expect(of('G')).toMatchObject({ label: 'green', className: 'mark mark-circle m0' });
    expect(palette).toMatchObject({ '--paper0': '#00703c', '--ink1': '#505a5f' });
  });

  it('are the same to a row as long as the letters mean the same', () => {
    expect(looksOf(legend).key).toBe(looksOf([...legend]).key);
    expect(looksOf(legend).key).not.toBe(looksOf([entry('G', 'good')]).key);
  });
});
