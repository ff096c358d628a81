import { value } from '../../test/survey.js';
import { markOf, printOf, readMark } from './marks.js';

describe('the mark of an answer', () => {
  it('comes back as it went out', () => {
    expect(readMark(markOf(3, value('alpha')))).toEqual({ version: 3, print: printOf(value('alpha')) });
    expect(readMark(markOf(0, null))).toEqual({ version: 0, print: '-' });
  });

  it('is the same for equal answers only', () => {
    expect(printOf({ state: 'unable', barriers: ['a'], note: 'x' })).toBe(printOf({ note: 'x', barriers: ['a'], state: 'unable' }));
    expect(printOf(value('1'))).not.toBe(printOf(value(1)));
  });

  it.each(['', 'x', '-1.a', '1', '1.', '99999999999.a', '1.<b>', '1.a.b'])('counts as nothing shown when it is %p', (text) => {
    expect(readMark(text)).toEqual({ version: 0, print: '-' });
  });
});
