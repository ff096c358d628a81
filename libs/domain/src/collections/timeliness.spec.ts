import { londonDay } from '../kernel/index.js';
import { bothTimelinesses, timeliness, type Arrival } from './timeliness.js';

const due = '2023-04-28';
const arrival = (more: Partial<Arrival> = {}): Arrival => ({ receivedOn: null, outcome: null, today: '2023-05-02', ...more });

describe('whether a return came in time', () => {
  it.each([
    ['on the due day', '2023-04-28', 'on-time'],
    ['the day before', '2023-04-27', 'on-time'],
    ['the day after', '2023-04-29', 'late'],
  ])('of one received %s', (_when, receivedOn, mark) => expect(timeliness(arrival({ receivedOn }), due)).toBe(mark));

  it.each([
    ['on the due day', '2023-04-28', 'not-due'],
    ['the day after', '2023-04-29', 'overdue'],
  ])('of one that is not here %s', (_when, today, mark) => expect(timeliness(arrival({ today }), due)).toBe(mark));

  it('is no question any more where a typed outcome stands, due or not', () => {
    expect(timeliness(arrival({ outcome: 'refused' }), due)).toBe('accounted');
    expect(timeliness(arrival({ outcome: 'no-spoc', today: '2023-04-01' }), due)).toBe('accounted');
  });

  it.each([
    ['half a minute before midnight in London, in summer time', '2023-04-28T22:59:30Z', 'on-time'],
    ['half a minute after midnight in London, still the due day in Greenwich', '2023-04-28T23:00:30Z', 'late'],
  ])('of one received %s', (_when, instant, mark) => {
    expect(timeliness(arrival({ receivedOn: londonDay(new Date(instant)) }), due)).toBe(mark);
  });

  it.each([
    ['in winter', '2023-03-24', '2023-03-24T23:59:30Z', 'on-time'],
    ['on the day of the change to summer time', '2023-03-26', '2023-03-26T23:30:00Z', 'late'],
    ['on 29 February', '2024-02-29', '2024-02-29T23:59:59Z', 'on-time'],
    ['on the day of the change back', '2023-10-29', '2023-10-29T23:30:00Z', 'on-time'],
  ])('follows the clocks of London %s', (_when, dueOn, instant, mark) => {
    expect(timeliness(arrival({ receivedOn: londonDay(new Date(instant)) }), dueOn)).toBe(mark);
  });

  it('is shown against the original and the extended day', () => {
    const extension = { dueOn: due, extendedTo: '2023-05-12' };
    expect(bothTimelinesses(arrival({ receivedOn: '2023-05-12' }), extension)).toEqual({ original: 'late', extended: 'on-time' });
    expect(bothTimelinesses(arrival({ receivedOn: '2023-05-13' }), extension)).toEqual({ original: 'late', extended: 'late' });
    expect(bothTimelinesses(arrival(), extension)).toEqual({ original: 'overdue', extended: 'not-due' });
    expect(bothTimelinesses(arrival(), { dueOn: due, extendedTo: null })).toEqual({ original: 'overdue', extended: 'overdue' });
  });
});
