import { endInWords, nextLook, noticeOf, warningOf } from './session.js';

describe('the end of a session', () => {
  it('is announced five minutes before, of a short session in its last third', () => {
    expect([warningOf(1800), warningOf(3600), warningOf(60)]).toEqual([300, 300, 20]);
    expect(noticeOf({ left: 301, last: 9000 }, 300)).toEqual({ kind: 'none' });
    expect(noticeOf({ left: 300, last: 9000 }, 300)).toEqual({ kind: 'soon', left: 300, final: false });
  });

  it('cannot be put off when the twelve hours are over', () => {
    expect(noticeOf({ left: 120, last: 120 }, 300)).toEqual({ kind: 'soon', left: 120, final: true });
  });

  it('is said when it has come', () => {
    expect(noticeOf({ left: 0, last: 0 }, 300)).toEqual({ kind: 'ended' });
  });

  it('is looked at when the warning is due, then every half minute, and at the end', () => {
    expect([1800, 300, 20, 0].map((left) => nextLook({ left, last: 9000 }, 300))).toEqual([1500, 30, 20, 30]);
  });

  it('is told in minutes and by the clock in London', () => {
    expect(endInWords(300, new Date('2023-07-03T14:37:00Z'))).toBe('in 5 minutes, at 3:42pm');
    expect(endInWords(20, new Date('2023-02-20T10:00:00Z'))).toBe('in 1 minute, at 10:00am');
  });
});
