import { byTarget, choosing, dueInWords, keyOfRow, lastContactInWords } from './worklist.js';

const row = (organisation: string, target: string) => ({ organisation: { id: organisation }, target: { id: target, name: `Round ${target}` } });

describe('a row of the worklist', () => {
  it('says by when it is due and how late it is', () => {
    expect(dueInWords({ dueOn: '2026-11-20', extendedTo: null, daysOverdue: 0 })).toBe('Due on 20 November 2026');
    expect(dueInWords({ dueOn: '2026-11-20', extendedTo: null, daysOverdue: 1 })).toBe('Was due on 20 November 2026, 1 day ago');
    expect(dueInWords({ dueOn: '2026-11-20', extendedTo: '2026-11-27', daysOverdue: 0 })).toBe('Due on 27 November 2026 (extended from 20 November 2026)');
  });

  it('says that nobody was ever called', () => {
    expect(lastContactInWords({ lastContactOn: null, lastContact: null })).toBe('Never contacted');
    expect(lastContactInWords({ lastContactOn: '2026-11-19', lastContact: 'No answer' })).toBe('19 November 2026: No answer');
  });
});

describe('the rows that are chosen', () => {
  it('are grouped by what they are about, because a letter is about one wave or round', () => {
    const groups = byTarget([row('a', '1'), row('b', '2'), row('c', '1')]);
    expect(groups.map(({ targetId, rows }) => [targetId, rows.length])).toEqual([['1', 2], ['2', 1]]);
  });

  it('are the same authority twice where it owes two things', () => {
    expect(keyOfRow(row('a', '1'))).not.toBe(keyOfRow(row('a', '2')));
  });

  it('are taken in and out together', () => {
    const chosen = choosing(new Set(['x']), ['y', 'z'], true);
    expect([...chosen]).toEqual(['x', 'y', 'z']);
    expect([...choosing(chosen, ['x', 'y'], false)]).toEqual(['z']);
  });
});
