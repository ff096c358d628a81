import { contactOf } from './contacts.data.js';

const contact = { programmeId: 'p', organisationId: 'o', kind: 'TELEPHONE', heldOn: '2026-11-20', reached: false };

describe('a contact as the form has it', () => {
  it('keeps that nobody was reached, and leaves out what is empty', () => {
    expect(contactOf({ ...contact, said: '', withId: null })).toEqual(contact);
  });

  it('has a day for the next action only with the action', () => {
    expect(contactOf({ ...contact, nextOn: '2026-11-24' })).toEqual(contact);
    expect(contactOf({ ...contact, nextAction: 'Call again', nextOn: '2026-11-24' })).toEqual({ ...contact, nextAction: 'Call again', nextOn: '2026-11-24' });
  });
});
