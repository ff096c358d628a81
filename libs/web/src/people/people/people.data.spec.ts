import { personInput, personRequests } from './people.data.js';

describe('what is asked about people', () => {
  it('sends an emptied telephone number as none, and only the fields of the form', () => {
    const values = { id: '1', name: 'Ann Lee', email: 'ann@example.org', phone: '', language: 'en', appointments: [] };
    expect(personInput(values)).toEqual({ name: 'Ann Lee', email: 'ann@example.org', phone: null, language: 'en' });
  });

  it('filters people by what was chosen', () => {
    const request = personRequests.list({ page: 1, perPage: 25, sortBy: undefined, descending: false, filter: { role: 'SPOC', search: '' } });
    expect(request.variables).toEqual({ filter: { role: 'SPOC' }, page: { offset: 0, limit: 25 } });
  });
});
