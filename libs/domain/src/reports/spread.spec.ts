import { largest, median } from './spread.js';

describe('the median', () => {
  it.each([[[5], 5], [[1, 9], 5], [[1, 2], 2], [[9, 1, 4], 4], [[4, 1, 2, 3], 3], [[7, 7, 7], 7]])('of %p days is %p', (numbers, expected) => {
    expect(median(numbers)).toBe(expected);
  });

  it('of nothing is nothing, not zero', () => {
    expect([median([]), largest([])]).toEqual([null, null]);
  });

  it('leaves the numbers as they were', () => {
    const numbers = [3, 1, 2];
    median(numbers);
    expect(numbers).toEqual([3, 1, 2]);
  });
});

describe('the largest', () => {
  it('may be negative', () => {
    expect([largest([-3, -1]), largest([0, 12, 4])]).toEqual([-1, 12]);
  });
});
