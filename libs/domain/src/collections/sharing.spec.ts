import { daysBetween } from './days-between.js';
import { decideSharing, elapsedDays, instruments, sharingInWords, sharingStates, waitingDays, waitsFor, type SharingStep } from './sharing.js';

const step = (instrument: SharingStep['instrument'], state: SharingStep['state'], [askedOn = null, doneOn = null]: (string | null)[] = []): SharingStep => ({ instrument, state, askedOn, doneOn });

describe('what a return waits for', () => {
  it('is what the round requires and nobody has done, also where nothing is known', () => {
    expect(waitsFor(['dpia', 'memorandum'], [])).toEqual(['memorandum', 'dpia']);
    expect(waitsFor([], [step('memorandum', 'outstanding')])).toEqual([]);
  });

  it.each(sharingStates)('depends on the state: %s', (state) => {
    expect(waitsFor(['agreement'], [step('agreement', state)])).toEqual(state === 'done' || state === 'not-needed' ? [] : ['agreement']);
  });

  it('has been waited for since it was asked, the longest counts', () => {
    const steps = [step('memorandum', 'in-progress', ['2023-02-01']), step('agreement', 'outstanding', ['2023-02-20']), step('dpia', 'outstanding'), step('statement', 'done', ['2022-01-01', '2022-02-01'])];
    expect(waitingDays(['memorandum', 'agreement', 'dpia'], steps, '2023-03-07')).toBe(34);
    expect(waitingDays(['agreement'], steps, '2023-03-07')).toBe(15);
    expect(waitingDays(['dpia'], steps, '2023-03-07')).toBeNull();
    expect(waitingDays([], steps, '2023-03-07')).toBeNull();
  });

  it('took the days from asking to doing', () => {
    expect(elapsedDays(step('memorandum', 'done', ['2023-03-20', '2023-03-30']), '2023-12-31')).toBe(10);
    expect(elapsedDays(step('memorandum', 'in-progress', ['2023-03-20']), '2023-03-20')).toBe(0);
    expect(elapsedDays(step('memorandum', 'done', [null, '2023-03-30']), '2023-12-31')).toBeNull();
  });

  it('counts days, whatever the clocks and the leap years do', () => {
    expect([daysBetween('2023-03-25', '2023-03-27'), daysBetween('2024-02-28', '2024-03-01'), daysBetween('2023-10-30', '2023-10-28')]).toEqual([2, 2, -2]);
  });
});

describe('writing down where sharing stands', () => {
  it.each<[string, Omit<SharingStep, 'instrument'>, string | undefined]>([
    ['done on the day it was asked for', step('dpia', 'done', ['2023-03-01', '2023-03-01']), undefined],
    ['done, but nobody knows when it was asked for', step('dpia', 'done', [null, '2023-03-01']), undefined],
    ['outstanding, asked today', step('dpia', 'outstanding', ['2023-03-10']), undefined],
    ['not needed', step('dpia', 'not-needed'), undefined],
    ['done without a day', step('dpia', 'done', ['2023-03-01']), 'doneOn'],
    ['in progress with a day of doing', step('dpia', 'in-progress', ['2023-03-01', '2023-03-02']), 'doneOn'],
    ['done before it was asked for', step('dpia', 'done', ['2023-03-02', '2023-03-01']), 'doneOn'],
    ['asked tomorrow', step('dpia', 'outstanding', ['2023-03-11']), 'askedOn'],
    ['done tomorrow', step('dpia', 'done', ['2023-03-01', '2023-03-11']), 'doneOn'],
    ['asked on a day that does not exist', step('dpia', 'outstanding', ['2023-02-29']), 'askedOn'],
  ])('%s', (_what, written, field) => {
    const refusal = decideSharing(written, '2023-03-10');
    expect([refusal?.code, refusal?.fields?.[0]?.name]).toEqual([field && 'INVALID_INPUT', field]);
  });

  it('has words for every state of every instrument', () => {
    expect(instruments.map((instrument) => sharingInWords({ instrument, state: 'done' }))).toEqual(['Issued', 'Signed', 'Signed', 'Answered']);
    expect(sharingStates.map((state) => sharingInWords({ instrument: 'memorandum', state }))).toEqual(['Not needed', 'Not signed yet', 'In progress', 'Signed', 'Refused']);
  });
});
