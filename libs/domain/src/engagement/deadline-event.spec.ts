import { deadlineEvent } from './deadline-event.js';

const event = (on: string) => deadlineEvent({ id: '1', title: 'Bronze is due', on, sequence: 2, url: 'https://muster.example.org/returns/1' });

describe('the due day in a calendar', () => {
  it.each([
    ['2023-03-24', 'in winter', '2023-03-24T16:00:00.000Z', '2023-03-24T17:00:00.000Z'],
    ['2023-03-26', 'on the day on which the clocks go forward', '2023-03-26T15:00:00.000Z', '2023-03-26T16:00:00.000Z'],
    ['2023-03-27', 'in summer time', '2023-03-27T15:00:00.000Z', '2023-03-27T16:00:00.000Z'],
    ['2023-10-29', 'on the day on which the clocks go back', '2023-10-29T16:00:00.000Z', '2023-10-29T17:00:00.000Z'],
    ['2023-10-30', 'after the end of summer time', '2023-10-30T16:00:00.000Z', '2023-10-30T17:00:00.000Z'],
    ['2024-02-29', 'on 29 February', '2024-02-29T16:00:00.000Z', '2024-02-29T17:00:00.000Z'],
  ])('%s, %s, is 4pm to 5pm in London', (on, _when, start, end) => {
    expect(event(on)).toMatchObject({ start, end });
  });

  it('keeps its uid when the day changes, and carries how often it has', () => {
    expect(event('2023-04-06')).toEqual({ ...event('2023-03-24'), start: '2023-04-06T15:00:00.000Z', end: '2023-04-06T16:00:00.000Z' });
    expect(event('2023-04-06')).toMatchObject({ uid: '1@muster', sequence: 2, title: 'Bronze is due' });
  });
});
