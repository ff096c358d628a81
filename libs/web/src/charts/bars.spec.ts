import { inLines } from './bars.js';

describe('a name beside a bar', () => {
  it('stands in one line where it is short, and in two where it is longer', () => {
    expect([inLines('Bronze'), inLines('Start of the latest child protection plan')]).toEqual([['Bronze'], ['Start of the latest child', 'protection plan']]);
  });

  it('ends in an ellipsis where it is longer than that, and never within a word', () => {
    expect(inLines('Not recorded and not routine practice; suitable age and recording for young children are unclear.')).toEqual(['Not recorded and not routine', 'practice; suitable age and …']);
    expect(inLines('Aninordinatelylongwordthathasnospaceinit')).toEqual(['Aninordinatelylongwordthathasnospaceinit']);
  });
});
