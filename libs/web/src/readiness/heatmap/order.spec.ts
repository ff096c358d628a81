import { inOrder } from './order.js';

const rows = [{ name: 'Leeds', readiness: 0.5 }, { name: 'York', readiness: null }, { name: 'Barnsley', readiness: 0.9 }, { name: 'Hull', readiness: 0.5 }, { name: 'Bury', readiness: null }];
const names = (sort: 'NAME' | 'READIEST' | 'LEAST_READY') => inOrder(rows, sort).map(({ name }) => name);

describe('the order of rows', () => {
  it('is that of names', () => {
    expect(names('NAME')).toEqual(['Barnsley', 'Bury', 'Hull', 'Leeds', 'York']);
  });

  it('puts the readiest first or last, equals by name, and who has not answered always last', () => {
    expect(names('READIEST')).toEqual(['Barnsley', 'Hull', 'Leeds', 'Bury', 'York']);
    expect(names('LEAST_READY')).toEqual(['Hull', 'Leeds', 'Barnsley', 'Bury', 'York']);
  });
});
