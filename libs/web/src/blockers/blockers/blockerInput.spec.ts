import { blockerInputOf } from './blockerInput.js';

describe('the form of a blocker', () => {
  it('sends codes, whether it was read or typed in, and nulls for what was emptied', () => {
    const input = blockerInputOf({ title: ' Nobody enters it ', solution: 'Enter it', level: { code: 'gold', name: 'Gold' }, indicators: [{ code: 'one', name: 'One' }, 'two'], barriers: undefined, owner: ' ', cause: 'SYSTEM' });
    expect(input).toMatchObject({ title: 'Nobody enters it', level: 'gold', indicators: ['one', 'two'], barriers: [], owner: null, cause: 'SYSTEM', dueOn: null });
  });
});
