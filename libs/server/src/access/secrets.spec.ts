import { derived, hashOf, matches, newCode, newToken, sealed, unsealed } from './secrets.js';

describe('secrets', () => {
  it('match their own hash and no other, and nothing matches where there is none', () => {
    expect([matches('123456', hashOf('123456')), matches('123457', hashOf('123456')), matches('123456', null)]).toEqual([true, false, false]);
    expect(matches('', null)).toBe(false);
  });

  it('are new each time', () => {
    expect(new Set(Array.from({ length: 50 }, newToken)).size).toBe(50);
    expect(Array.from({ length: 50 }, newCode).every((code) => /^\d{6}$/.test(code))).toBe(true);
  });

  it('of different uses do not tell each other', () => {
    const [one, other] = [derived('secret', 'state'), derived('secret', 'nonce')];
    expect(one).not.toBe(other);
    expect(derived('secret', 'state')).toBe(one);
    expect(one).toMatch(/^[\w-]{43}$/);
  });
});

describe('a sealed text', () => {
  it('is read by whoever has the secret, looks different each time, and shows nothing of itself', () => {
    const box = sealed('grace@example.org', 'token');
    expect(unsealed(box, 'token')).toBe('grace@example.org');
    expect(box.equals(sealed('grace@example.org', 'token'))).toBe(false);
    expect(box.toString('latin1')).not.toContain('grace');
  });

  it('is not read with another secret, nor when it was changed', () => {
    const box = sealed('grace@example.org', 'token');
    expect(() => unsealed(box, 'another token')).toThrow();
    box[box.length - 1]! ^= 1;
    expect(() => unsealed(box, 'token')).toThrow();
  });
});
