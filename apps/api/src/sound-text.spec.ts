import { isSound, SoundText } from './sound-text.js';

describe('text that cannot be kept', () => {
  it.each([['a null character', 'a\0b'], ['half a character', '\ud83d'], ['deep inside', { a: [{ b: 'c\0' }] }], ['as a key', { 'a\0': 1 }]])('is found: %s', (_where, value) => {
    expect(isSound(value)).toBe(false);
  });

  it.each([['words', 'Gwynedd – ŵ, 😀, e\u0301'], ['nothing', null], ['numbers', [1, { a: 2 }]], ['an empty text', '']])('is not seen in %s', (_what, value) => {
    expect(isSound(value)).toBe(true);
  });

  it('is refused in an argument, and left in a form, which is cleaned by its page', () => {
    expect(() => new SoundText().transform('a\0b', { type: 'body', metatype: String, data: 'region' })).toThrow('cannot be kept');
    expect(new SoundText().transform({ text: 'a\0b' }, { type: 'body', metatype: Object })).toEqual({ text: 'a\0b' });
  });

  it('does not exhaust the stack', () => {
    let deep: unknown = 'a';
    for (let level = 0; level < 200_000; level += 1) deep = [deep];
    expect(isSound(deep)).toBe(true);
  });
});
