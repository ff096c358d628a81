import { countsByStanding, countsInWords, shareOf } from './standings.js';

const choices = [{ standing: 'READY' as const }, { standing: 'READY' as const }, { standing: 'PARTLY' as const }, { standing: 'NOT_READY' as const }];

describe('how many of a group are ready', () => {
  it('adds up the choices that say the same', () => {
    expect(countsByStanding(choices, [3, 2, 4, 1])).toEqual([{ standing: 'READY', count: 5 }, { standing: 'PARTLY', count: 4 }, { standing: 'NOT_READY', count: 1 }]);
  });

  it('is nothing where the measure says nothing about it', () => {
    expect(countsByStanding([{ standing: null }, {}], [3, 2])).toBeNull();
  });

  it('is said with its base', () => {
    expect(countsInWords(countsByStanding(choices, [3, 2, 4, 1])!, 12)).toBe('5 ready, 4 in part, 1 not ready, of 12');
    expect([shareOf(3, 12), shareOf(0, 0)]).toEqual([25, 0]);
  });
});
