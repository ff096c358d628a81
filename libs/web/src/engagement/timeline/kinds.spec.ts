import { londonDay } from '../../words/index.js';
import { byDay, kindChoices, kindName, momentAndHand, ofKind } from './kinds.js';

const entry = (kind: string, at: string) => ({ kind, at });
const entries = [entry('call', '2026-06-02T23:30:00Z'), entry('reminder', '2026-06-02T22:30:00Z'), entry('call', '2026-06-01T10:00:00Z')];

describe('the timeline of an authority', () => {
  it('counts the kinds that occur', () => {
    expect(kindChoices(entries)).toEqual([{ id: 'call', name: 'Contact (2)' }, { id: 'reminder', name: 'Reminder (1)' }]);
    expect(kindName('not-sent')).toBe('Why not written');
    expect(kindName('new-thing')).toBe('New thing');
  });

  it('shows one kind, or all', () => {
    expect(ofKind(entries, 'call')).toHaveLength(2);
    expect(ofKind(entries, '')).toHaveLength(3);
  });

  it('puts entries under the day on the clock of London', () => {
    expect(byDay(entries, londonDay).map(({ day, entries: own }) => [day, own.length])).toEqual([
      ['2026-06-03', 1],
      ['2026-06-02', 1],
      ['2026-06-01', 1],
    ]);
  });
});

describe('when something happened', () => {
  it('is a time of London with who did it', () => {
    expect(momentAndHand({ at: '2026-07-01T15:30:00Z', by: 'Priya Patel' })).toBe('4:30pm, Priya Patel');
  });

  it('is no time of day where a role began', () => {
    expect(momentAndHand({ at: '2026-06-30T23:00:00Z', by: null })).toBe('');
    expect(momentAndHand({ at: '2026-01-15T00:00:00Z', by: 'Priya Patel' })).toBe('Priya Patel');
  });
});
