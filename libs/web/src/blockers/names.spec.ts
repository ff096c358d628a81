import { actorName, placeInWords } from './names.js';

describe('the words of a blocker', () => {
  it('say its place in the ranking', () => {
    expect([placeInWords({ priority: 'must', position: 3 }), placeInWords({ priority: 'not-needed', position: 1 }), placeInWords({ priority: null })]).toEqual(['Must 3', 'Not needed 1', 'Not ranked']);
  });

  it('say who must act, also one that is not known here', () => {
    expect([actorName('hmcts'), actorName('somebody')]).toEqual(['HMCTS', 'somebody']);
  });
});
