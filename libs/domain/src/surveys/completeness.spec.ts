import type { Answers } from './answer.js';
import { completeness, nextUnanswered } from './completeness.js';
import type { Definition } from './definition.js';
import { readyAnswers, smallSurvey } from './small-survey.plain.js';

const progress = (answers: object) => completeness(smallSurvey, answers as Answers);
const next = (answers: object) => nextUnanswered(smallSurvey, answers as Answers);
const { system, ...rest } = readyAnswers;
const red = { state: 'answered', value: 'red' };

describe('how far an authority has come', () => {
  it('counts nothing before the first answer, and a grid row by row', () => {
    expect(progress({})).toEqual({
      answered: 0,
      required: 5,
      sections: [
        { code: 'about', answered: 0, required: 1, state: 'not started' },
        { code: 'bronze', answered: 0, required: 4, state: 'not started' },
      ],
    });
  });

  it('completes a section when all that it requires is answered, and the survey when every section is', () => {
    expect(progress({ system }).sections.map((section) => section.state)).toEqual(['completed', 'not started']);
    expect(progress(readyAnswers)).toMatchObject({ answered: 5, required: 5, sections: [{ state: 'completed' }, { state: 'completed' }] });
  });

  it('asks for more when an answer opens a follow-up or a section', () => {
    const followUp = progress({ ...rest, system: { state: 'answered', value: 'other' } });
    expect(followUp.sections[0]).toEqual({ code: 'about', answered: 1, required: 2, state: 'in progress' });
    expect(progress({ ...readyAnswers, 'rag-bronze': red }).sections[2]).toEqual({ code: 'changes', answered: 0, required: 1, state: 'not started' });
  });

  it('never counts optional answers, but takes them for a start', () => {
    const optional = progress({ role: { state: 'answered', value: 'legal' } });
    expect([optional.answered, optional.sections[0]!.state]).toEqual([0, 'in progress']);
  });

  it('counts "unable" as an answer and a wrong answer as none', () => {
    expect(progress({ 'rag-bronze': { state: 'unable', barriers: ['workforce'] } }).answered).toBe(1);
    expect(progress({ 'rag-bronze': { state: 'answered', value: 'PURPLE' } }).answered).toBe(0);
  });

  it('completes a section that requires nothing once anything in it is answered', () => {
    const [about] = smallSurvey.sections;
    const optional: Definition = { ...smallSurvey, sections: [{ ...about!, questions: [about!.questions[2]!] }] };
    const stateWith = (answers: object) => completeness(optional, answers as Answers).sections[0]!.state;
    expect([stateWith({}), stateWith({ role: { state: 'answered', value: 'legal' } })]).toEqual(['not started', 'completed']);
  });
});

describe('where somebody who comes back goes on', () => {
  it('starts at the first question, skips what is optional or answered, and stops at the first open grid row', () => {
    expect(next({})).toEqual({ section: 'about', question: 'system' });
    expect(next({ system })).toEqual({ section: 'bronze', question: 'rag-bronze' });
    const { 'indicators-bronze': rows, ...others } = readyAnswers;
    expect(next({ ...others, 'indicators-bronze': { 'first-hearing': rows['first-hearing'] } })).toEqual({ section: 'bronze', question: 'indicators-bronze', row: 'final-order' });
  });

  it('follows into a section that an answer has opened', () => {
    expect(next({ ...readyAnswers, 'rag-bronze': red })).toEqual({ section: 'changes', question: 'weeks' });
  });

  it('is nowhere when nothing stands in the way of submission', () => {
    expect(next(readyAnswers)).toBeNull();
  });
});
