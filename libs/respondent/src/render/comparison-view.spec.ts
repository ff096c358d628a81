import { value } from '../../test/survey.js';
import { comparisonView } from './comparison-view.js';

const question = {
  question: 'topics', row: '', text: 'What?', yours: 'Dates; Names', regionAnswered: 6, nationAnswered: 40, regionHidden: false,
  choices: [{ code: 'a', label: 'Dates', region: 4, nation: 30 }, { code: 'b', label: 'Names', region: 0, nation: 10 }, { code: 'c', label: 'Other', region: 3, nation: 0 }],
};
const view = (changes: object, answers = {}) => comparisonView({ region: 'London', questions: [{ ...question, ...changes }] }, answers)[0]!;

describe('the comparison', () => {
  it('marks every choice of the own submission, and gives shares of those who answered', () => {
    const { choices } = view({}, { topics: value(['a', 'b']) });
    expect(choices.map(({ yours }) => yours)).toEqual([true, true, false]);
    expect(choices[0]!.region).toEqual({ count: 4, percent: 66.7 });
    expect(choices[1]!.region).toEqual({ count: 0, percent: 0 });
    expect(choices[0]!.nation).toEqual({ count: 30, percent: 75 });
  });

  it('prints no rate over a hidden or an empty base', () => {
    expect(view({ regionHidden: true }).choices.every(({ region }) => region === null)).toBe(true);
    expect(view({ nationAnswered: 0 }).choices[0]!.nation).toEqual({ count: 30, percent: null });
    expect(view({ choices: [{ code: 'a', label: 'Dates', region: 4, nation: null }] }).choices[0]!.nation).toBeNull();
  });
});
