import { callOf, outcomeOf } from './calls.js';

const called = { programmeId: 'p', organisationId: 'barnsley', withId: 'ada', withRole: 'SPOC' };
const nothing = { note: null, nextAction: null, nextOn: '2026-11-24' };

describe('a call as the contact log takes it', () => {
  it('is held today with the person called', () => {
    expect(callOf(called, { how: 'spoke', ...nothing }, '2026-11-21')).toEqual({ ...called, kind: 'TELEPHONE', heldOn: '2026-11-21', reached: true, said: null, nextAction: null, nextOn: null });
  });

  it('did not reach anybody when nobody answered', () => {
    expect(callOf(called, { how: 'no-answer', ...nothing }, '2026-11-21')).toMatchObject({ reached: false, said: 'No answer' });
  });

  it('keeps the note after what happened, and the next action with its day', () => {
    const noted = callOf(called, { how: 'message', note: 'Back on Monday', nextAction: 'Call again', nextOn: '2026-11-24' }, '2026-11-21');
    expect(noted).toMatchObject({ said: 'Left a message. Back on Monday', nextAction: 'Call again', nextOn: '2026-11-24' });
  });

  it('takes a form sent with the Enter key as a call that reached somebody', () => {
    expect(outcomeOf(undefined)).toBe('spoke');
    expect(outcomeOf('message')).toBe('message');
  });
});
