import { changed, codeFor, dayOf, doing, moved, refusedOf, withNew, without, workingDaysOf, type Step } from './plan.js';

const step = (code: string): Step => ({ code, name: code, anchor: 'DUE', workingDays: 0, recipients: ['SPOC'], condition: 'ALWAYS', action: 'SEND', templateCode: null });
const steps = ['notice', 'nudge', 'reminder'].map(step);
const codes = (of: readonly Step[]) => of.map(({ code }) => code);

describe('a plan that is being edited', () => {
  it('moves a step up and down, and not over the edge', () => {
    expect(codes(moved(steps, 2, -1))).toEqual(['notice', 'reminder', 'nudge']);
    expect(codes(moved(steps, 0, 1))).toEqual(['nudge', 'notice', 'reminder']);
    expect(codes(moved(steps, 0, -1))).toEqual(codes(steps));
    expect(codes(moved(steps, 2, 1))).toEqual(codes(steps));
  });

  it('changes and removes one step and leaves the others', () => {
    expect(changed(steps, 1, { workingDays: 5 }).map(({ workingDays }) => workingDays)).toEqual([0, 5, 0]);
    expect(codes(without(steps, 1))).toEqual(['notice', 'reminder']);
  });

  it('gives a new step a code that no other has', () => {
    expect(codes(withNew(withNew([])))).toEqual(['new-step', 'new-step-2']);
    expect(codeFor('Last reminder!', ['reminder'])).toBe('last-reminder');
    expect(codeFor('…', [])).toBe('step');
    expect(codeFor('2nd call', [])).toBe('nd-call');
    expect(codeFor('x'.repeat(60), ['x'.repeat(36)])).toBe(`${'x'.repeat(36)}-2`);
  });

  it('knows the day of a step for the chosen round, if it has one', () => {
    const days = [{ step: 'nudge', on: '2026-11-24' }];
    expect(dayOf({ days }, 'nudge')).toBe('2026-11-24');
    expect(dayOf({ days }, 'notice')).toBeNull();
  });

  it('finds the step and the field that the server refused', () => {
    const places = [{ name: 'steps.1.templateCode', message: 'No such template' }, { name: 'input.steps.2', message: 'Twice the same' }];
    expect(refusedOf(places, 1)).toEqual({ templateCode: 'No such template' });
    expect(refusedOf(places, 2)).toEqual({ step: 'Twice the same' });
    expect(refusedOf(places, 0)).toEqual({});
  });

  it('finds the step in the sentence where the place does not name it', () => {
    const places = [{ name: 'steps', message: 'step 2 (nudge): choose a template' }];
    expect(refusedOf(places, 1)).toEqual({ step: 'Choose a template' });
    expect(refusedOf(places, 0)).toEqual({});
  });

  it('takes the template away from a step that becomes a task', () => {
    expect(doing('TASK', { templateCode: 'reminder' })).toEqual({ action: 'TASK', templateCode: null });
    expect(doing('PREPARE', { templateCode: 'reminder' })).toEqual({ action: 'PREPARE', templateCode: 'reminder' });
  });

  it('counts days before the anchor as negative', () => {
    expect(workingDaysOf('10', 'before')).toBe(-10);
    expect(workingDaysOf('-3', 'after')).toBe(3);
    expect(workingDaysOf('', 'before')).toBe(0);
  });
});
