import type { Answers } from './answer.js';
import { carriedAnswers } from './carried-answers.js';
import type { Definition } from './definition.js';
import { readyAnswers, smallSurvey } from './small-survey.plain.js';

type Loose = { [key: string]: any }; // eslint-disable-line @typescript-eslint/no-explicit-any -- versions are changed freely
const nextVersion = (change: (bronze: Loose[], survey: Loose) => void): Definition => {
  const survey = structuredClone(smallSurvey) as Loose;
  change(survey.sections[1].questions as Loose[], survey);
  return survey as unknown as Definition;
};
const carry = (to: Definition, answers: object = readyAnswers) => carriedAnswers(smallSurvey, to, answers as Answers);

describe('taking answers over into a new version', () => {
  it('carries everything when questions only moved or were reworded', () => {
    const { answers, notCarried } = carry(nextVersion((bronze) => { bronze.reverse(); bronze[0]!.text = { en: 'New words' }; }));
    expect(JSON.parse(JSON.stringify(answers))).toEqual(readyAnswers);
    expect(notCarried).toEqual([]);
  });

  it.each<[string, Definition, object]>([
    ['a question that is gone', nextVersion((bronze) => { bronze.shift(); }), { question: 'rag-bronze', reason: 'question-removed' }],
    ['a question with a new code', nextVersion((bronze) => { bronze[0]!.code = 'rating-bronze'; }), { question: 'rag-bronze', reason: 'question-removed' }],
    ['a question of another type, even with the same choices', nextVersion((bronze) => { bronze[0]!.type = 'role'; }), { question: 'rag-bronze', reason: 'type-changed' }],
    ['a choice that is gone', nextVersion((bronze) => { bronze[0]!.choices.shift(); }), { question: 'rag-bronze', reason: 'not-valid' }],
    ['a grid row that is gone', nextVersion((bronze) => { bronze[2]!.rows.rows.shift(); }), { question: 'indicators-bronze', row: 'first-hearing', reason: 'row-removed' }],
    ['a question that is no longer asked', nextVersion((bronze) => { bronze[0]!.when = { question: 'system', eq: 'other' }; }), { question: 'rag-bronze', reason: 'not-asked' }],
  ])('leaves %s behind and says so', (_what, to, left) => {
    const { answers, notCarried } = carry(to);
    expect(notCarried).toEqual([left]);
    expect(Object.keys(answers)).toContain('system');
  });

  it('lists every row of a grid that is gone', () => {
    const { notCarried } = carry(nextVersion((bronze) => { bronze.pop(); }));
    expect(notCarried.map((place) => place.row)).toEqual(['first-hearing', 'final-order']);
  });
});
