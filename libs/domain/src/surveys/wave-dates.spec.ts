import { decideDates } from './wave-dates.js';

const march = { opensOn: '2023-03-01', closesOn: '2023-03-31' };

describe('the days of a wave', () => {
  it('may be any two real days in order', () => {
    expect(decideDates(march)).toBeNull();
    expect(decideDates({ opensOn: '2023-03-01', closesOn: '2023-03-01' })).toBeNull();
  });

  it.each([
    [{ ...march, opensOn: '2023-02-30' }, 'opensOn'],
    [{ ...march, closesOn: 'soon' }, 'closesOn'],
    [{ opensOn: '2023-03-31', closesOn: '2023-03-01' }, 'closesOn'],
    [{ ...march, closesOn: '2103-03-31' }, 'closesOn'],
    [{ opensOn: '9999-12-31', closesOn: '9999-12-31' }, 'opensOn'],
  ])('are refused when they are no days, reversed or five years apart: %j', (days, field) => {
    expect(decideDates(days)).toMatchObject({ code: 'WAVE_DATES', fields: [{ name: field }] });
  });

  it('of an open wave can only be prolonged', () => {
    const open = { state: 'open' as const, ...march };
    expect(decideDates({ ...march, closesOn: '2023-04-14' }, open)).toBeNull();
    expect(decideDates({ ...march, closesOn: '2023-03-30' }, open)).toMatchObject({ code: 'WAVE_DATES' });
    expect(decideDates({ ...march, opensOn: '2023-03-02' }, open)).toMatchObject({ code: 'WAVE_DATES' });
  });

  it('of a closed wave stay as they are', () => {
    expect(decideDates(march, { state: 'closed', ...march })).toMatchObject({ code: 'WAVE_CLOSED' });
  });
});
