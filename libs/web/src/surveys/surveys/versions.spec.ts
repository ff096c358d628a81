import { latest, sendable } from './versions.js';

const versions = [
  { number: 2, state: 'PUBLISHED' },
  { number: 3, state: 'DRAFT' },
  { number: 1, state: 'PUBLISHED' },
];

describe('the versions of a survey', () => {
  it('knows the newest, in whatever order they come', () => {
    expect(latest(versions)?.number).toBe(3);
    expect(latest([])).toBeUndefined();
  });

  it('sends only published versions, the newest first', () => {
    expect(sendable(versions).map(({ number }) => number)).toEqual([2, 1]);
  });
});
