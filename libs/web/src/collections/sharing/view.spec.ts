import { filterOf, viewOf } from './view.js';

describe('which organisations the page of data sharing shows', () => {
  it('is said by the address', () => {
    const view = viewOf(new URLSearchParams('programme=p&region=london&instrument=DPIA&state=OUTSTANDING&search=Bar&page=3'));
    expect(view).toEqual({ programme: 'p', region: 'london', instrument: 'DPIA', state: 'OUTSTANDING', search: 'Bar', page: 3 });
    expect(filterOf(view)).toEqual({ region: 'london', instrument: 'DPIA', state: 'OUTSTANDING', search: 'Bar' });
  });

  it('passes over values that do not exist, which the server would refuse', () => {
    const view = viewOf(new URLSearchParams('instrument=HANDSHAKE&state=maybe&page=-2'));
    expect(view).toMatchObject({ instrument: '', state: '', page: 1 });
    expect(filterOf(view)).toEqual({ region: null, instrument: null, state: null, search: null });
  });
});
