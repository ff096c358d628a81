import { dayOfMoment, dueDays, dueInWords, timelinessInWords } from './due.js';

const plain = { dueOn: '2023-06-01', extendedTo: null, timeliness: 'LATE', timelinessExtended: 'LATE' } as const;
const extended = { ...plain, extendedTo: '2023-06-15', timelinessExtended: 'ON_TIME' } as const;

describe('the days a return is measured against', () => {
  it('are one without an extension, and two with one, each with its own mark', () => {
    expect(dueDays(plain)).toEqual([{ name: 'Original day', day: '1 June 2023', timeliness: 'LATE' }]);
    expect(dueDays(extended).map(({ day, timeliness }) => [day, timeliness])).toEqual([['1 June 2023', 'LATE'], ['15 June 2023', 'ON_TIME']]);
  });

  it('read in one cell', () => {
    expect(dueInWords(plain)).toBe('1 June 2023');
    expect(dueInWords(extended)).toBe('1 June 2023, extended to 15 June 2023');
  });

  it('compare with the day on which the return came in London, also just after midnight in summer time', () => {
    expect(dayOfMoment('2023-06-01T22:59:00Z')).toBe('1 June 2023');
    expect(dayOfMoment('2023-06-01T23:01:00Z')).toBe('2 June 2023');
    expect(dayOfMoment(null)).toBe('–');
  });

  it('say both marks where they differ, and one word where they agree', () => {
    expect(timelinessInWords(plain)).toBe('Late');
    expect(timelinessInWords(extended)).toBe('Late; on time with the extension');
    expect(timelinessInWords({ ...extended, timelinessExtended: 'LATE' })).toBe('Late');
  });
});
