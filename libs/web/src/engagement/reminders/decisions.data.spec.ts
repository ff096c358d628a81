import { decisionFilter } from './decisions.data.js';

describe('which decisions are asked for', () => {
  it('are all of the programme, or only those that were due, or only those that were not', () => {
    expect(decisionFilter({ programmeId: 'p' })).toEqual({ programmeId: 'p' });
    expect(decisionFilter({ programmeId: 'p', became: 'due' })).toEqual({ programmeId: 'p', due: true });
    expect(decisionFilter({ programmeId: 'p', became: 'not', code: 'too-soon' })).toEqual({ programmeId: 'p', due: false, code: 'too-soon' });
  });
});
