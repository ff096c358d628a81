import { actorName, placeInWords, titleOf } from './names.js';

describe('the words of a blocker', () => {
  it('say its place in the ranking', () => {
    expect([placeInWords({ priority: 'MUST', position: 3 }), placeInWords({ priority: 'NOT_NEEDED', position: 1 }), placeInWords({ priority: null })]).toEqual(['Must 3', 'Not needed 1', 'Not ranked']);
  });

  it('name the items that it is about, unless there are many', () => {
    expect([titleOf({ about: ['Hearings'], title: 'Courts hold it' }), titleOf({ about: ['a', 'b', 'c', 'd'], title: 'No field' })]).toEqual(['Hearings: Courts hold it', 'No field']);
  });

  it('say who must act, also where nobody must', () => {
    expect([actorName('HMCTS'), actorName(null)]).toEqual(['HMCTS', 'Nobody']);
  });
});
