import { roundInputOf } from './roundInput.js';

const days = { periodFrom: '2022-04-01', periodTo: '2023-03-31', opensOn: '2023-05-02', dueOn: '2023-06-01', closesOn: '2023-07-31' };

describe('what the form of a round sends', () => {
  it('sends every field under the names of the contract', () => {
    const values = { id: 'r', name: ' Silver ', level: { code: 'silver', name: 'Silver' }, ...days, target: 90, sharing: ['MEMORANDUM'], surveyVersionId: 'v' };
    expect(roundInputOf(values)).toEqual({ name: 'Silver', levelCode: 'silver', ...days, target: 90, sharing: ['MEMORANDUM'], surveyVersionId: 'v' });
  });

  it('takes away the level, the instruments and the survey when they are emptied', () => {
    const sent = roundInputOf({ name: 'Silver', level: { code: '' }, ...days, target: null, sharing: null, surveyVersionId: '' });
    expect(sent).toMatchObject({ levelCode: null, sharing: [], surveyVersionId: null });
    expect('target' in sent).toBe(false);
  });

  it('sends a target of nothing at all as it is, for the server to judge', () => {
    expect(roundInputOf({ ...days, target: 0 }).target).toBe(0);
  });
});
