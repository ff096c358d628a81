import { roundOf } from './roundOf.js';

const round = (id: string, state: string, opensOn: string) => ({ id, state, opensOn });
const rounds = [round('bronze', 'CLOSED', '2022-09-01'), round('silver', 'OPEN', '2023-02-01'), round('gold', 'DRAFT', '2023-06-01')];

describe('the round that a page shows', () => {
  it('is the one of the address', () => {
    expect(roundOf(rounds, 'bronze')?.id).toBe('bronze');
  });

  it('is otherwise the open one, else the one that closed last, else the newest draft', () => {
    expect(roundOf(rounds, '')?.id).toBe('silver');
    expect(roundOf([round('a', 'CLOSED', '2022-01-01'), round('b', 'CLOSED', '2022-09-01'), round('c', 'DRAFT', '2023-01-01')], 'gone')?.id).toBe('b');
    expect(roundOf([round('c', 'DRAFT', '2023-01-01')], '')?.id).toBe('c');
    expect(roundOf([], '')).toBeUndefined();
  });
});
