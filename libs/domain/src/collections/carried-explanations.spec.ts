import type { SubmittedAnswer } from '../surveys/index.js';
import { carriedExplanation, fingerprint, type EarlierQuery, type SaidOfReturn } from './carried-explanations.js';
import type { Delivery } from './deliveries.js';

const delivered: Delivery[] = [{ indicator: 'hearings-count', extent: 'partly', note: 'One court only' }, { indicator: 'court-reference', extent: 'complete', note: null }];
const barrier = (subject: string, code: string): SubmittedAnswer => ({ measure: 'barrier', subject, state: 'answered', code, number: null });
const both = [barrier('hearings-count', 'workforce-capacity'), barrier('hearings-count', 'not-captured')];
const said = (more: Partial<SaidOfReturn> = {}): SaidOfReturn => ({ deliveries: delivered, submitted: [...both, barrier('court-reference', 'none')], ...more });
const then = fingerprint('hearings-count', said());

describe('what a return says about an indicator', () => {
  it.each<[string, SaidOfReturn, boolean]>([
    ['is the same in another order', said({ deliveries: [...delivered].reverse(), submitted: [...said().submitted].reverse() }), true],
    ['is the same when something changes about another indicator', said({ submitted: [...both, barrier('court-reference', 'other')] }), true],
    ['is the same with spaces around the note', said({ deliveries: [{ ...delivered[0]!, note: ' One court only ' }] }), true],
    ['differs when more came', said({ deliveries: [{ ...delivered[0]!, extent: 'complete' }] }), false],
    ['differs with another note', said({ deliveries: [{ ...delivered[0]!, note: null }] }), false],
    ['differs with another barrier', said({ submitted: [barrier('hearings-count', 'workforce-capacity')] }), false],
    ['differs when nothing was said', said({ deliveries: [], submitted: [] }), false],
  ])('%s', (_what, now, same) => expect(fingerprint('hearings-count', now) === then).toBe(same));

  it('is of the whole return all that was delivered, whatever the survey says', () => {
    const whole = fingerprint(null, said());
    expect(fingerprint(null, said({ submitted: [] }))).toBe(whole);
    expect(fingerprint(null, said({ deliveries: delivered.slice(0, 1) }))).not.toBe(whole);
  });
});

describe('the explanation of the round before', () => {
  const earlier: EarlierQuery = { id: 'q1', indicator: 'hearings-count', text: 'Why so  few hearings?', state: 'accepted', answer: 'One court has no system.', fingerprint: then };
  const asked = { indicator: 'hearings-count', text: ' why so few\nHEARINGS? ', fingerprint: then };

  it('answers the same query again while nothing has changed', () => expect(carriedExplanation([earlier], asked)).toBe(earlier));

  it.each<[string, Partial<EarlierQuery>]>([
    ['it was never accepted', { state: 'explained' }],
    ['it was withdrawn', { state: 'withdrawn' }],
    ['it was about another indicator', { indicator: 'court-reference' }],
    ['it was about the whole return', { indicator: null }],
    ['it was another question', { text: 'Why so many hearings?' }],
    ['the return says something else now', { fingerprint: `${then} ` }],
    ['nobody kept what the return said', { fingerprint: null }],
    ['there was no answer', { answer: null }],
  ])('does not when %s', (_why, more) => expect(carriedExplanation([{ ...earlier, ...more }], asked)).toBeNull());

  it('is the newest of several, and null of none', () => {
    const newest = { ...earlier, id: 'q2' };
    expect(carriedExplanation([newest, earlier], asked)?.id).toBe('q2');
    expect(carriedExplanation([], asked)).toBeNull();
  });
});
