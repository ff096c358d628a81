import { needed } from './needed.js';

describe('a field that a form needs', () => {
  const check = needed('Enter the name');

  it('asks for what was left out, blanks included', () => {
    for (const nothing of [null, undefined, '', '   ']) expect(check(nothing)).toBe('Enter the name');
  });

  it('is content with any answer, zero and no included', () => {
    for (const something of ['Ann', 0, false]) expect(check(something)).toBeUndefined();
  });
});
