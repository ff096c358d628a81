import { decideErasure } from './erasure.js';
import { defaultPeriods, keptSince, monthsBefore } from './retention.js';

describe('what is kept for a time', () => {
  it('is counted in months of the calendar, and in days where it is short', () => {
    expect(keptSince(defaultPeriods, '2026-11-26')).toEqual({ contacts: '2025-11-26', mail: '2026-05-26', logins: '2025-11-26', secrets: '2026-10-27', audit: '2020-11-26' });
  });

  it('goes to the last day of a shorter month', () => {
    expect([monthsBefore('2023-03-31', 1), monthsBefore('2024-03-31', 1), monthsBefore('2024-02-29', 12), monthsBefore('2023-01-15', 1), monthsBefore('2023-01-15', 25)]).toEqual(['2023-02-28', '2024-02-29', '2023-02-28', '2022-12-15', '2020-12-15']);
  });
});

describe('an erasure', () => {
  const moment = { erased: false, self: false, onlyAdministrator: false };

  it('is for once, by somebody else, and leaves an administrator', () => {
    expect(decideErasure(moment)).toBeNull();
    expect(['erased', 'self', 'onlyAdministrator'].map((one) => decideErasure({ ...moment, [one]: true })?.code)).toEqual(['ERASED_ALREADY', 'ERASES_SELF', 'LAST_ADMINISTRATOR']);
  });
});
