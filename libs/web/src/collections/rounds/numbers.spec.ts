import { numbersOf } from './numbers.js';

const round = { id: 'r1', expected: 152, returned: 127, accepted: 99, overdue: 20, accounted: 5, outstanding: 20, waiting: 3, extensionsProposed: 2, openQueries: 7, overdueQueries: 1 };
const numbers = numbersOf(round);
const named = (term: string) => numbers.find((number) => number.term === term);

describe('the numbers of a round', () => {
  it('lead each to the rows of that round only', () => {
    for (const { filter } of numbers) expect(filter['roundId']).toBe('r1');
  });

  it('count as returned whatever has come, whatever became of it since', () => {
    expect(named('Returned')).toMatchObject({ value: 127, resource: 'returns', filter: { states: ['RECEIVED', 'QUERIED', 'RESUBMITTED', 'ACCEPTED'] } });
  });

  it('lead from queries to queries', () => {
    expect(named('Open queries')).toMatchObject({ value: 7, resource: 'queries', filter: { state: 'OPEN' } });
    expect(named('Overdue queries')).toMatchObject({ value: 1, resource: 'queries', filter: { overdue: true } });
  });

  it('have a filter of their own each, so that no two lead to the same rows', () => {
    const addresses = numbers.map(({ resource, filter }) => `${resource} ${JSON.stringify(filter)}`);
    expect(new Set(addresses).size).toBe(numbers.length);
  });
});
