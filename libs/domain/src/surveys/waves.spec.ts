import { mayFollow, unreachable } from '../kernel/index.js';
import { allowedActions, decideByHand, decideClose, decideOpen, decideSchedule, decideUnschedule, waveTransitions, type WaveAction, type WaveState } from './waves.js';

const states = Object.keys(waveTransitions) as WaveState[];
const spring = { opensOn: '2023-02-15', closesOn: '2023-03-03' };

describe('the life of a wave', () => {
  it('reaches every state from draft', () => {
    expect(unreachable(waveTransitions, 'draft')).toEqual([]);
  });

  it('never opens a closed wave again', () => {
    expect(waveTransitions.closed).toEqual([]);
  });

  it.each(states)('offers for a %s wave just what its verbs allow and the table has', (state) => {
    const wave = { ...spring, state };
    const verbs: [WaveAction, WaveState, unknown][] = [
      ['schedule', 'scheduled', decideSchedule(wave, '2023-02-01')],
      ['unschedule', 'draft', decideUnschedule(wave)],
      ['open', 'open', decideOpen(wave, 152)],
      ['close', 'closed', decideClose(wave)],
    ];
    const allowed = verbs.filter(([, , refusal]) => refusal === null);
    expect(allowedActions(wave)).toEqual(allowed.map(([action]) => action));
    expect(allowed.map(([, to]) => to).sort()).toEqual([...waveTransitions[state]].sort());
    for (const [, to] of allowed) expect(mayFollow(waveTransitions, state, to)).toBe(true);
  });

  it.each([
    ['a wave without a last day', { state: 'draft' as const, opensOn: '2023-02-15' }, 'WAVE_DATES', /last day/],
    ['a wave that ends before it begins', { state: 'draft' as const, opensOn: '2023-03-03', closesOn: '2023-02-15' }, 'WAVE_DATES', /before/],
    ['a wave that should have opened yesterday', { state: 'draft' as const, opensOn: '2023-01-31', closesOn: '2023-03-03' }, 'WAVE_DATES', /31 January 2023/],
    ['an open wave', { state: 'open' as const, ...spring }, 'WAVE_NOT_DRAFT', /open/],
  ])('does not schedule %s', (_what, wave, code, message) => {
    expect(decideSchedule(wave, '2023-02-01')).toMatchObject({ code, message: expect.stringMatching(message) });
  });

  it('schedules a wave of one day, which may be today', () => {
    expect(decideSchedule({ state: 'draft', opensOn: '2023-02-15', closesOn: '2023-02-15' }, '2023-02-15')).toBeNull();
  });

  it.each([
    ['an empty roster', { state: 'draft' as const }, 0, 'NOTHING_TO_SEND_TO'],
    ['a wave that is open already', { state: 'open' as const }, 152, 'WAVE_ALREADY_OPEN'],
    ['a closed wave', { state: 'closed' as const }, 152, 'WAVE_CLOSED'],
    ['a wave whose last day is past', { state: 'draft' as const, closesOn: '2023-02-14' }, 152, 'WAVE_DATES'],
  ])('does not open %s', (_what, wave, size, code) => {
    expect(decideOpen(wave, size, '2023-02-15')?.code).toBe(code);
  });

  it('opens on the last day itself', () => {
    expect(decideOpen({ state: 'scheduled', ...spring }, 152, '2023-03-03')).toBeNull();
  });

  it('closes only what is open', () => {
    expect([decideClose({ state: 'open' }), decideClose({ state: 'closed' })?.code, decideClose({ state: 'draft' })?.code]).toEqual([null, 'WAVE_CLOSED', 'WAVE_NOT_OPEN']);
  });
});

describe('a wave of a round', () => {
  it('is left to its round, and one of the roster to people', () => {
    expect(decideByHand({ audience: 'one-by-one' })?.code).toBe('WAVE_OF_A_ROUND');
    expect(decideByHand({ audience: 'roster' })).toBeNull();
  });
});
