import { reasonName, whenInWords } from './words.js';

describe('the words of chasing', () => {
  it('says when a step falls', () => {
    expect(whenInWords({ anchor: 'DUE', workingDays: -10 })).toBe('10 working days before the due day');
    expect(whenInWords({ anchor: 'DUE', workingDays: 1 })).toBe('1 working day after the due day');
    expect(whenInWords({ anchor: 'OPENING', workingDays: 0 })).toBe('On the opening day');
  });

  it('has words for a reason that it does not know', () => {
    expect(reasonName('too-soon')).toBe('Written to within three days');
    expect(reasonName('in-hospital')).toBe('In hospital');
  });
});
