import { decideApprove, decideAttendance, decideContact, decideFinishTask } from './contacts.js';
import { decideQuietDays } from './quiet-days.js';

const today = '2023-03-24';
const call = { kind: 'telephone', heldOn: '2023-03-24', nextAction: null, nextOn: null };

describe('a contact', () => {
  it.each([
    ['of today', call], ['of an earlier day', { ...call, heldOn: '2023-01-02' }], ['with a next action', { ...call, nextAction: 'Ring again', nextOn: '2023-03-24' }], ['with an empty next action', { ...call, nextAction: ' ' }],
  ])('%s is logged', (_what, contact) => expect(decideContact(contact, today)).toBeNull());

  it.each([
    ['of tomorrow', { heldOn: '2023-03-25' }, 'CONTACT_DAY', 'heldOn'], ['of a day that is none', { heldOn: '2023-02-29' }, 'CONTACT_DAY', 'heldOn'], ['of no known kind', { kind: 'pigeon' }, 'CONTACT_KIND', 'kind'],
    ['with a next action without a day', { nextAction: 'Ring again' }, 'NEXT_ACTION', 'nextOn'], ['with a day without a next action', { nextOn: '2023-03-27' }, 'NEXT_ACTION', 'nextAction'],
    ['with a next action before it', { nextAction: 'Ring again', nextOn: '2023-03-23' }, 'NEXT_ACTION', 'nextOn'], ['with a next action on no day', { nextAction: 'Ring again', nextOn: 'soon' }, 'NEXT_ACTION', 'nextOn'],
  ])('%s is refused', (_what, more, code, field) => expect(decideContact({ ...call, ...more }, today)).toMatchObject({ code, fields: [{ name: field }] }));
});

describe('attendance', () => {
  it('is noted of a workshop of today, and not of one to come', () => {
    expect(decideAttendance({ heldOn: today }, today)).toBeNull();
    expect(decideAttendance({ heldOn: '2023-03-25' }, today)).toMatchObject({ code: 'WORKSHOP_TO_COME' });
  });
});

describe('what is done', () => {
  it('stays done', () => {
    expect(decideFinishTask({ doneAt: null })).toBeNull();
    expect(decideFinishTask({ doneAt: new Date('2023-03-24T10:00:00Z') })).toMatchObject({ code: 'TASK_DONE' });
  });

  it('is decided once: only a prepared message can be sent or dropped', () => {
    expect(decideApprove({ state: 'prepared' })).toBeNull();
    for (const state of ['queued', 'sending', 'sent', 'failed', 'skipped', 'dropped']) expect(decideApprove({ state })).toMatchObject({ code: 'MESSAGE_NOT_PREPARED' });
  });
});

describe('quiet days', () => {
  it('may be one day, may have begun, and last at most sixty', () => {
    expect(decideQuietDays({ startsOn: today, endsOn: today }, today)).toBeNull();
    expect(decideQuietDays({ startsOn: '2023-03-01', endsOn: '2023-03-31' }, today)).toBeNull();
    expect(decideQuietDays({ startsOn: '2023-04-01', endsOn: '2023-05-30' }, today)).toBeNull();
  });

  it.each([
    ['longer than sixty', '2023-04-01', '2023-05-31', 'endsOn'], ['reversed', '2023-04-02', '2023-04-01', 'endsOn'], ['past', '2023-03-01', '2023-03-23', 'endsOn'], ['of no calendar', '2023-02-30', '2023-04-01', 'startsOn'],
    ['without an end', '2023-04-01', '', 'endsOn'],
  ])('are refused when they are %s', (_what, startsOn, endsOn, field) => expect(decideQuietDays({ startsOn, endsOn }, today)).toMatchObject({ code: 'QUIET_DAYS', fields: [{ name: field }] }));
});
