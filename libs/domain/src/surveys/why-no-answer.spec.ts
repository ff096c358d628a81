import { whyNoAnswer, type KnownOfResponse } from './why-no-answer.js';

const invited: KnownOfResponse = {
  state: 'not-started', answered: 0, required: 60, hasSpoc: true, invitation: 'sent', wave: { state: 'open', opensOn: '2023-02-01', closesOn: '2023-05-15' }, today: '2023-03-01',
};

describe('why an authority has not answered', () => {
  it.each<[string, Partial<KnownOfResponse>, string]>([
    ['it was invited and did nothing', {}, 'Invited, but has not started.'],
    ['the invitation bounced', { invitation: 'failed' }, 'The invitation could not be delivered: check the address.'],
    ['the invitation is on its way', { invitation: 'queued' }, 'The invitation waits to be sent.'],
    ['nobody wrote to the new contact', { invitation: null }, 'There is a single point of contact, but no invitation was written to them.'],
    ['there is nobody to ask', { hasSpoc: false, invitation: null }, 'Nobody to ask: there is no single point of contact.'],
    ['it is half way', { state: 'in-progress', answered: 12 }, 'Started: 12 of 60 answered, not submitted.'],
    ['it forgot to submit', { state: 'in-progress', answered: 60 }, 'Everything is answered, but it has not been submitted.'],
    ['it has answered', { state: 'submitted' }, 'Submitted.'],
    ['it is correcting', { state: 'reopened' }, 'Reopened for correction: the earlier submission counts until the next.'],
    ['the time is over', { today: '2023-05-16' }, 'Invited, but has not started. The survey closed on 15 May 2023.'],
  ])('says that %s', (_, known, sentence) => {
    expect(whyNoAnswer({ ...invited, ...known })).toBe(sentence);
  });
});
