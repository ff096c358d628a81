import { programmeShown } from './programme.js';

const known = { asked: null, kept: null, own: [], open: [], all: ['past', 'now', 'next'] };

describe('the programme that a page of chasing shows', () => {
  it('is the one asked for, then the one chosen last', () => {
    expect(programmeShown({ ...known, asked: 'past', kept: 'next' })).toBe('past');
    expect(programmeShown({ ...known, kept: 'next', open: ['now'] })).toBe('next');
  });

  it('is otherwise one that is under way, of one’s own if possible', () => {
    expect(programmeShown({ ...known, open: ['now', 'next'], own: ['next'] })).toBe('next');
    expect(programmeShown({ ...known, open: ['now'], own: ['past'] })).toBe('now');
  });

  it('is never one that the person may not see', () => {
    expect(programmeShown({ ...known, asked: 'secret' })).toBe('past');
    expect(programmeShown({ ...known, all: [] })).toBeNull();
  });
});
