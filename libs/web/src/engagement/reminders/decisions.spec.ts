import { keyOfDecision, narrowed, ranInWords } from './decisions.js';

const decision = (name: string, code: string) => ({ code, organisation: { id: name, name } });

describe('what the reminder engine says', () => {
  it('counts a run in words', () => {
    expect(ranInWords({ due: 1, notDue: 12 })).toBe('The run is done: 1 step due, 12 not due');
  });

  it('is narrowed down by reason and by authority', () => {
    const decisions = [decision('Leeds', 'too-soon'), decision('Leeds', 'not-yet'), decision('Bexley', 'too-soon')];
    expect(narrowed(decisions, { code: 'too-soon', search: '' })).toHaveLength(2);
    expect(narrowed(decisions, { code: 'too-soon', search: ' lee' })).toEqual([decisions[0]]);
    expect(narrowed(decisions, { code: '', search: '' })).toEqual(decisions);
  });

  it('is one decision a person, also where nobody holds the role', () => {
    const about = { organisation: { id: 'o', name: 'O' }, target: { id: 't', kind: 'ROUND' as const, name: 'T' }, step: 'nudge' };
    expect(keyOfDecision({ ...about, person: null })).not.toBe(keyOfDecision({ ...about, person: { id: 'p', name: 'P' } }));
  });
});
