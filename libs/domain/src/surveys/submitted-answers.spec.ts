import type { Answers } from './answer.js';
import type { Definition } from './definition.js';
import { readyAnswers, smallSurvey } from './small-survey.plain.js';
import { extractSubmittedAnswers } from './submitted-answers.js';

const answered = (value: unknown) => ({ state: 'answered', value });
const rows = (answers: object, definition: Definition = smallSurvey) =>
  extractSubmittedAnswers(definition, answers as Answers).map((row) => [row.measure, row.subject, row.state, row.code, row.number]);

describe('the analysis shape of a submission', () => {
  it('has a row a single choice, a row a chosen code and a row a grid row with the row as its subject', () => {
    expect(rows(readyAnswers)).toEqual([
      ['system', 'organisation', 'answered', 'mosaic', null],
      ['rag', 'bronze', 'answered', 'green', null],
      ['provided-by', 'bronze', 'answered', 'legal', null],
      ['provided-by', 'bronze', 'answered', 'analysts', null],
      ['source', 'first-hearing', 'answered', 'system', null],
      ['source', 'final-order', 'answered', 'system', null],
    ]);
  });

  it('has numbers as numbers, zero among them, days and roles as codes', () => {
    expect(rows({ role: answered('legal'), 'rag-bronze': answered('red'), weeks: answered(0), start: answered('2024-04-01') })).toEqual([
      ['role', 'organisation', 'answered', 'legal', null],
      ['rag', 'bronze', 'answered', 'red', null],
      ['lead-time-small', 'organisation', 'answered', null, 0],
      ['start', 'organisation', 'answered', '2024-04-01', null],
    ]);
  });

  it('says of "unable" why and by when, about the same subject', () => {
    expect(rows({ 'indicators-bronze': { 'final-order': { state: 'unable', barriers: ['workforce', 'not-captured'], leadTimeMonths: 6, note: 'Private.' } } })).toEqual([
      ['source', 'final-order', 'unable', null, null],
      ['barrier', 'final-order', 'answered', 'not-captured', null],
      ['barrier', 'final-order', 'answered', 'workforce', null],
      ['lead-time', 'final-order', 'answered', null, 6],
    ]);
  });

  it('keeps the other states apart from values', () => {
    expect(rows({ 'rag-bronze': { state: 'unknown' }, 'indicators-bronze': { 'final-order': { state: 'not-collected' } } })).toEqual([
      ['rag', 'bronze', 'unknown', null, null],
      ['source', 'final-order', 'not-collected', null, null],
    ]);
  });

  it('takes no free text, no question without a measure, nothing that is not asked and nothing wrong', () => {
    expect(rows({ system: answered('other'), 'system-other': answered('Secret name') })).toEqual([['system', 'organisation', 'answered', 'other', null]]);
    expect(rows({ weeks: answered(4), colour: answered('red'), 'rag-bronze': answered('PURPLE') })).toEqual([]);
    const unmeasured = structuredClone(smallSurvey);
    delete unmeasured.sections[0]!.questions[0]!.measure;
    expect(rows({ system: answered('mosaic') }, unmeasured)).toEqual([]);
  });

  it('gives a barrier once when two questions about a subject name the same', () => {
    const twice = structuredClone(smallSurvey);
    Object.assign(twice.sections[1]!.questions[1]!, { allows: ['unable'] });
    const because = { state: 'unable', barriers: ['workforce'] };
    expect(rows({ 'rag-bronze': because, 'provider-bronze': because }, twice)).toEqual([
      ['rag', 'bronze', 'unable', null, null],
      ['barrier', 'bronze', 'answered', 'workforce', null],
      ['provided-by', 'bronze', 'unable', null, null],
    ]);
  });
});
