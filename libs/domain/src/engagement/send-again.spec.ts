import { decideSendAgain } from './send-again.js';

describe('sending again', () => {
  it.each(['invitation', 'reminder', 'digest', 'escalation', 'letter'])('is for a letter that could not be delivered: %s', (kind) => {
    expect(decideSendAgain({ kind, state: 'failed' })).toBeNull();
  });

  it.each(['queued', 'sending', 'sent', 'skipped'])('is refused for one that is %s', (state) => {
    expect(decideSendAgain({ kind: 'invitation', state })).toMatchObject({ code: 'MESSAGE_NOT_FAILED' });
  });

  it('is refused for a sign-in code: its owner asks for a new one', () => {
    expect(decideSendAgain({ kind: 'sign-in-code', state: 'failed' })).toMatchObject({ code: 'MESSAGE_NOT_FAILED' });
  });
});
