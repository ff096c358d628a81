import { appointInput } from './appointments.data.js';

const form = { personId: 'p', organisationId: 'o', region: 'north', programmeId: 'plo', startsOn: '2026-11-20', endsOn: '' };

describe('what the form of an appointment sends', () => {
  it('names the organisation of a SPOC, but no region', () => {
    expect(appointInput({ ...form, role: 'SPOC' })).toEqual({ personId: 'p', role: 'SPOC', organisationId: 'o', programmeId: 'plo', startsOn: '2026-11-20' });
  });

  it('names the region of a champion, but no organisation', () => {
    expect(appointInput({ ...form, role: 'CHAMPION' })).toMatchObject({ region: 'north' });
    expect(appointInput({ ...form, role: 'CHAMPION' })).not.toHaveProperty('organisationId');
  });

  it('names nothing for an administrator', () => {
    expect(appointInput({ ...form, role: 'ADMINISTRATOR' })).toEqual({ personId: 'p', role: 'ADMINISTRATOR', startsOn: '2026-11-20' });
  });
});
