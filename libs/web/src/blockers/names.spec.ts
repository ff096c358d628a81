import { actorName, placeInWords, rankInWords, titleOf } from './names.js';

describe('a place in a ranking', () => {
  it('is its priority and number, or the end of it', () => {
    expect([placeInWords('MUST', 3), placeInWords('NOT_NEEDED', null), placeInWords(null, null)]).toEqual(['Must 3', 'Not needed, at the end', '–']);
  });
});

it('of a blocker in the ranking says that it has none', () => {
  expect([rankInWords({ priority: 'MUST', position: 3 }), rankInWords({ priority: null })]).toEqual(['Must 3', 'Not ranked']);
});

it('says who must act, also where nobody must', () => {
  expect([actorName('HMCTS'), actorName(null)]).toEqual(['HMCTS', 'Nobody']);
});

it('names the items that a blocker is about, unless there are many', () => {
  expect([titleOf({ about: ['Hearings'], title: 'Courts hold it' }), titleOf({ about: ['a', 'b', 'c', 'd'], title: 'No field' })]).toEqual(['Hearings: Courts hold it', 'No field']);
});
