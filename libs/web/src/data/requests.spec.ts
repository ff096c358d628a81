import { chosen, pageInput, sortInput } from './requests.js';

const asked = { page: 3, perPage: 25, sortBy: 'NAME', descending: true, filter: {} };

describe('what is asked of the server', () => {
  it('turns a page number into an offset', () => {
    expect(pageInput(asked)).toEqual({ offset: 50, limit: 25 });
  });

  it('never asks for more than 200 records', () => {
    expect(pageInput({ page: 2, perPage: 1000 })).toEqual({ offset: 200, limit: 200 });
  });

  it('leaves out what the person left empty, but keeps no and zero', () => {
    expect(chosen({ search: '', region: null, state: undefined, overdue: false, number: 0 })).toEqual({ overdue: false, number: 0 });
  });

  it('sorts only by what the server can sort by', () => {
    expect(sortInput(asked, ['NAME', 'CODE'])).toEqual({ sort: 'NAME', direction: 'DESC' });
    expect(sortInput({ ...asked, sortBy: 'colour' }, ['NAME'])).toEqual({});
  });
});
