import { placeInWords } from './names.js';

describe('a place in a ranking', () => {
  it('is its priority and number, or the end of it', () => {
    expect([placeInWords('MUST', 3), placeInWords('NOT_NEEDED', null), placeInWords(null, null)]).toEqual(['Must 3', 'Not needed, at the end', '–']);
  });
});
