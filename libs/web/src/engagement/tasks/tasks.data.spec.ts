import { taskFilter } from './tasks.data.js';

describe('which tasks are asked for', () => {
  it('are the open ones unless the person asks otherwise', () => {
    expect(taskFilter({})).toEqual({ done: false });
    expect(taskFilter({ which: 'done' })).toEqual({ done: true });
    expect(taskFilter({ which: 'all', region: 'london' })).toEqual({ region: 'london' });
  });
});
