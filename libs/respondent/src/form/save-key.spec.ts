import { saveKey } from './save-key.js';

describe('the key of a save', () => {
  it('is a UUID, the same for the same page with the same answers, another for other answers or another page', () => {
    const key = saveKey('page', [{ question: 'a' }]);
    expect(key).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(saveKey('page', [{ question: 'a' }])).toBe(key);
    expect(saveKey('page', [{ question: 'b' }])).not.toBe(key);
    expect(saveKey('other', [{ question: 'a' }])).not.toBe(key);
  });
});
