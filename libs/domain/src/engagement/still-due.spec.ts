import { stillDue, type TrueNow } from './still-due.js';

const now: TrueNow = { today: '2023-03-28', started: false, returned: false, outcome: null, dueOn: '2023-03-24', extendedTo: null, targetState: 'open', holdsRole: true, hasAddress: true, failed: false };
const overdue = { kind: 'reminder', condition: 'overdue' } as const;

describe('at the moment of sending, a message', () => {
  it('goes when nothing has changed', () => {
    expect(stillDue(overdue, now)).toBeNull();
    expect(stillDue({ kind: 'invitation', condition: 'always' }, now)).toBeNull();
  });

  it('goes as a notice before its target opens', () => {
    expect(stillDue({ kind: 'reminder', condition: 'always' }, { ...now, today: '2023-02-14', targetState: 'scheduled' })).toBeNull();
  });

  it.each([
    ['returned', { returned: true }], ['accounted', { outcome: 'excused' }], ['extended', { extendedTo: '2023-03-28' }], ['target-closed', { targetState: 'closed' }], ['withdrawn', { holdsRole: false }],
    ['no-address', { hasAddress: false }], ['address-failed', { failed: true }],
  ] as const)('stays, because it is %s, with a sentence', (code, what) => {
    expect(stillDue(overdue, { ...now, ...what })).toEqual({ code, reason: expect.stringMatching(/^[A-Z].*\.$/) as string });
  });

  it('goes the day after the extended day', () => {
    expect(stillDue(overdue, { ...now, extendedTo: '2023-03-27' })).toBeNull();
  });

  it('stays where an extension has moved the day of its step', () => {
    const reminder = { kind: 'reminder', condition: 'not-returned', stepOn: '2023-03-31' } as const;
    expect(stillDue(reminder, { ...now, extendedTo: '2023-04-14' })).toEqual({ code: 'extended', reason: 'It is not due yet: the due day is now 14 April 2023.' });
  });

  it('stays, as a nudge, once they have started', () => {
    expect(stillDue({ kind: 'reminder', condition: 'not-started' }, { ...now, started: true })).toMatchObject({ code: 'started' });
  });

  it('asks of a digest only for its reader', () => {
    const digest = { kind: 'digest', condition: 'overdue' } as const;
    expect(stillDue(digest, { ...now, returned: true })).toBeNull();
    expect(stillDue(digest, { ...now, holdsRole: false })).toMatchObject({ code: 'withdrawn' });
  });
});
