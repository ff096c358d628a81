import { doneInWords, notWritten, written } from './letters.js';

describe('letters before and after they are sent', () => {
  it('are parted into those that go and those that do not', () => {
    const letters = [{ willSend: true, to: 'a' }, { willSend: false, to: 'b' }];
    expect(written(letters)).toEqual([letters[0]]);
    expect(notWritten(letters)).toEqual([letters[1]]);
  });

  it('are counted in words', () => {
    expect(doneInWords({ queued: 1, skipped: 0 })).toBe('1 message waits to be sent');
    expect(doneInWords({ queued: 3, skipped: 1 })).toBe('3 messages wait to be sent; 1 authority was passed over');
  });
});
