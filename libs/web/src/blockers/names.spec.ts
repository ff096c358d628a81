import { actorName, placeInWords } from './names.js';

describe('the words of a blocker', () => {
  it('say its place in the ranking', () => {
    expect([placeInWords({ priority: 'MUST', position: 3 }), placeInWords({ priority: 'NOT_NEEDED', position: 1 }), placeInWords({ priority: null })]).toEqual(['Must 3', 'Not needed 1', 'Not ranked']);
  });

  it('say who must act, also where nobody must', () => {
    expect([actorName('HMCTS'), actorName(null)]).toEqual(['HMCTS', 'Nobody']);
  });
});
