import { decideSendAgain } from './send-again.js';

describe('sending again', () => {
  it('is for invitations that could not be delivered', () => {
    expect(decideSendAgain({ kind: 'invitation', state: 'failed' })).toBeNull();
  });

  it.each(['queued', 'sending', 'sent', 'skipped'])('is refused for one that is %s', (state) => {
    expect(decideSendAgain({ kind: 'invitation', state })).toMatchObject({ code: 'MESSAGE_NOT_FAILED' });
  });

  it('is refused for a sign-in code: its owner asks for a new one', () => {
    expect(decideSendAgain({ kind: 'sign-in-code', state: 'failed' })).toMatchObject({ code: 'MESSAGE_NOT_FAILED' });
  });
});
