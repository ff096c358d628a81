import { shownDays, standing, tellingDays } from './progress.js';

const day = (on: string, returned: number, planned: number) => ({ on, returned, planned });
const days = [day('2023-06-01', 0, 0), day('2023-06-02', 2, 3), day('2023-06-03', 2, 3), day('2023-06-04', 2, 3), day('2023-06-05', 2, 6)];

const counting = { done: 'returned' };

describe('a round against its plan', () => {
  it('counts nothing on days that have not come', () => {
    expect(shownDays(days, '2023-06-03').map(({ returned }) => returned)).toEqual([0, 2, 2, null, null]);
  });

  it('tells the days on which something came, today, the due day and both ends', () => {
    const shown = shownDays(days, '2023-06-03');
    expect(tellingDays(shown, '2023-06-04', '2023-06-03').map(({ on }) => on)).toEqual(['2023-06-01', '2023-06-02', '2023-06-03', '2023-06-04', '2023-06-05']);
    const closed = shownDays(days, '2023-09-01');
    expect(tellingDays(closed, '2023-06-05', '2023-09-01').map(({ on }) => on)).toEqual(['2023-06-01', '2023-06-02', '2023-06-05']);
  });

  it('says in one sentence whether it is behind, ahead or on plan', () => {
    expect(standing(shownDays(days, '2023-06-02'), counting)).toBe('2 authorities have returned; the plan is 3: 1 behind the plan.');
    expect(standing([{ on: '2023-06-02', returned: 5, planned: 3 }], counting)).toContain('2 ahead of the plan');
    expect(standing([{ on: '2023-06-02', returned: 1, planned: 1 }], { done: 'submitted' })).toBe('1 authority has submitted; the plan is 1: exactly as planned.');
  });

  it('says nothing before the first day', () => {
    expect(standing(shownDays(days, '2023-05-01'), counting)).toBe('');
  });
});
