import { check, visibleSections } from './check.js';
import { checkAnswer } from './check-answer.js';
import { readyAnswers, smallSurvey } from './small-survey.plain.js';

const answered = (value: unknown) => ({ state: 'answered', value });
const partly = (answers: unknown) => check(smallSurvey, answers, { partial: true });
const plainly = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
const notAsked = { system: answered('mosaic'), 'system-other': answered('Old one') };

describe('checking the answers of an authority', () => {
  it('finds nothing wrong when everything that is asked is answered', () => {
    const { errors, answers } = check(smallSurvey, readyAnswers, { partial: false });
    expect(errors).toEqual([]);
    expect(plainly(answers)).toEqual(readyAnswers);
  });

  it('lists what is missing in the order of the survey, grid rows one by one', () => {
    const { errors } = check(smallSurvey, {}, { partial: false });
    expect(errors.map(({ question, row, message }) => [question, row, message])).toEqual([
      ['system', undefined, 'Answer “Case management system”'],
      ['rag-bronze', undefined, 'Answer “Bronze data”'],
      ['provider-bronze', undefined, 'Answer “Who would provide bronze data”'],
      ['indicators-bronze', 'first-hearing', 'Answer “First hearing” in “Where each indicator comes from”'],
      ['indicators-bronze', 'final-order', 'Answer “Final order” in “Where each indicator comes from”'],
    ]);
  });

  it('does not ask for what is missing while somebody is still answering', () => {
    expect(partly({}).errors).toEqual([]);
  });

  it('drops the answer to a question that is not asked, without an error, even when it is wrong', () => {
    expect(partly(notAsked)).toEqual({ errors: [], answers: { system: answered('mosaic') } });
    expect(partly({ weeks: answered('many') })).toEqual({ errors: [], answers: {} });
  });

  it('asks a follow-up only after a right answer: a wrong one opens nothing', () => {
    const other = partly({ system: answered('other'), 'system-other': answered('Old one') });
    expect(Object.keys(other.answers)).toEqual(['system', 'system-other']);
    expect(partly({ system: answered(['other']), 'system-other': answered('Old one') }).answers).toEqual({});
  });

  it('asks a section only when its condition holds, by rating or by row', () => {
    const codes = (answers: object) => visibleSections(smallSurvey, answers as never).map((section) => section.code);
    expect(codes({})).toEqual(['about', 'bronze']);
    expect(codes({ 'rag-bronze': answered('red') })).toEqual(['about', 'bronze', 'changes']);
    expect(codes({ 'indicators-bronze': { 'final-order': answered('tracker') } })).toEqual(['about', 'bronze', 'changes']);
    expect(codes({ 'rag-bronze': { state: 'unable', barriers: ['workforce'] } })).toEqual(['about', 'bronze']);
  });

  it('shows only the questions of a section that are asked', () => {
    expect(visibleSections(smallSurvey, {})[0]!.questions.map((question) => question.code)).toEqual(['system', 'role']);
  });

  it('keeps zero as a value, texts trimmed in one Unicode form, and choices in the order of the survey', () => {
    const { errors, answers } = partly({
      system: answered('other'),
      'system-other': answered('  Cafe\u0301 '),
      'rag-bronze': answered('amber'),
      'provider-bronze': answered(['analysts', 'legal']),
      weeks: answered(-0),
      comment: answered('one\r\ntwo\n'),
    });
    expect(errors).toEqual([]);
    expect(answers).toMatchObject({
      'system-other': answered('Café'),
      'provider-bronze': answered(['legal', 'analysts']),
      weeks: answered(0),
      comment: answered('one\ntwo'),
    });
  });

  it('takes blank text, an empty list and an answer without a value for not yet answered', () => {
    const blanks = { system: answered('  '), 'provider-bronze': answered([]), 'rag-bronze': { state: 'answered' } };
    expect(partly(blanks)).toEqual({ errors: [], answers: {} });
    expect(check(smallSurvey, blanks, { partial: false }).errors.filter((error) => error.code === 'missing')).toHaveLength(5);
  });

  it('takes every state that the question allows for an answer', () => {
    const unable = { state: 'unable', barriers: ['workforce', 'not-captured'], leadTimeMonths: 0, note: ' From May. ' };
    const { errors, answers } = check(smallSurvey, { ...readyAnswers, 'rag-bronze': unable, 'indicators-bronze': { 'first-hearing': { state: 'not-collected' }, 'final-order': unable } }, { partial: false });
    expect(errors).toEqual([]);
    expect(answers['rag-bronze']).toEqual({ state: 'unable', barriers: ['not-captured', 'workforce'], leadTimeMonths: 0, note: 'From May.' });
  });
});

describe('refusing what a survey does not take', () => {
  const raging = { 'rag-bronze': answered('red') };
  const unable = (more: object) => ({ 'rag-bronze': { state: 'unable', barriers: ['workforce'], ...more } });
  it.each<[string, unknown, string, string]>([
    ['answers that are no object', [], 'not-an-object', 'The answers must be an object by question code.'],
    ['an unknown question', { colour: answered('red') }, 'unknown-question', 'This survey has no question “colour”. Remove its answer.'],
    ['a prototype key', JSON.parse('{"__proto__":{"state":"answered"}}'), 'unknown-question', 'This survey has no question “__proto__”. Remove its answer.'],
    ['the key "constructor"', { constructor: answered('x') }, 'unknown-question', 'This survey has no question “constructor”. Remove its answer.'],
    ['a colour that is no choice', { 'rag-bronze': answered('PURPLE') }, 'unknown-choice', 'Choose Green, Amber or Red for “Bronze data”.'],
    ['a list where one choice is due', { 'rag-bronze': answered(['red']) }, 'not-one-choice', 'Choose Green, Amber or Red for “Bronze data”, and only one.'],
    ['null for an answer', { 'rag-bronze': null }, 'not-an-answer', 'The answer to “Bronze data” was not understood. Answer it again.'],
    ['null for a value', { 'rag-bronze': answered(null) }, 'not-one-choice', 'Choose Green, Amber or Red for “Bronze data”, and only one.'],
    ['a bare value', { 'rag-bronze': 'red' }, 'not-an-answer', 'The answer to “Bronze data” was not understood. Answer it again.'],
    ['an answer of a class', { 'rag-bronze': new Date(0) }, 'not-an-answer', 'The answer to “Bronze data” was not understood. Answer it again.'],
    ['a state that does not exist', { 'rag-bronze': { state: 'toString' } }, 'unknown-state', '“Bronze data” must be answered, or say why there is no answer. Answer it again.'],
    ['a state that the question does not allow', { system: { state: 'unknown' } }, 'state-not-allowed', '“Case management system” does not take “not known”. Give an answer.'],
    ['a part that no answer has', { 'rag-bronze': { ...answered('red'), note: 'x' } }, 'unknown-field', 'The answer to “Bronze data” has a part “note” that does not belong to it. Remove it.'],
    ['a grid answered as a whole', { 'indicators-bronze': 'system' }, 'not-rows', 'Answer “Where each indicator comes from” row by row.'],
    ['a row that the grid does not have', { 'indicators-bronze': { 'last-word': answered('system') } }, 'unknown-row', 'The question “Where each indicator comes from” has no row “last-word”. Remove its answer.'],
    ['a cell that is no column', { 'indicators-bronze': { 'final-order': answered('PURPLE') } }, 'unknown-choice', 'Choose System or Tracker for “Final order” in “Where each indicator comes from”.'],
    ['more choices than asked for', { 'provider-bronze': answered(['legal', 'analysts', 'social-workers']) }, 'too-many-choices', 'Choose no more than 2 answers for “Who would provide bronze data”.'],
    ['the same choice twice', { 'provider-bronze': answered(['legal', 'legal']) }, 'duplicate-choice', 'Choose each answer only once for “Who would provide bronze data”.'],
    ['"nobody" with somebody', { 'provider-bronze': answered(['legal', 'nobody']) }, 'exclusive-choice', 'Choose either “Nobody” or other answers for “Who would provide bronze data”, not both.'],
    ['a text that is too long', { system: answered('other'), 'system-other': answered('x'.repeat(21)) }, 'too-long', '“Which other system” must be 20 characters or fewer. It has 21.'],
    ['control characters', { system: answered('other'), 'system-other': answered('a\u0007b') }, 'control-characters', '“Which other system” contains characters that cannot be kept. Type it again instead of pasting it.'],
    ['a number as text', { ...raging, weeks: answered('12') }, 'not-a-number', '“Weeks for a small change” must be a number, like 12.'],
    ['no number at all', { ...raging, weeks: answered(NaN) }, 'not-a-number', '“Weeks for a small change” must be a number, like 12.'],
    ['half a week', { ...raging, weeks: answered(1.5) }, 'too-many-decimals', '“Weeks for a small change” must be a whole number.'],
    ['a number below the least', { ...raging, weeks: answered(-1) }, 'too-small', '“Weeks for a small change” must be 0 or more.'],
    ['a number above the most', { ...raging, weeks: answered(521) }, 'too-large', '“Weeks for a small change” must be 520 or less.'],
    ['a date in another form', { ...raging, start: answered('1/4/2023') }, 'not-a-date', '“Realistic start” must be a date, like 2023-02-15.'],
    ['a day that the calendar does not have', { ...raging, start: answered('2023-02-30') }, 'impossible-date', '“Realistic start” must be a real date. The calendar has no 2023-02-30.'],
    ['a day before the earliest', { ...raging, start: answered('2023-03-31') }, 'too-early', '“Realistic start” must be 1 April 2023 or later.'],
    ['a day after the latest', { ...raging, start: answered('2031-01-01') }, 'too-late', '“Realistic start” must be 31 December 2030 or earlier.'],
    ['"unable" without a reason', unable({ barriers: [] }), 'barriers-missing', 'Choose at least one reason why you cannot report “Bronze data”.'],
    ['"unable" for an unknown reason', unable({ barriers: ['weather'] }), 'unknown-barrier', 'Choose only listed answers for the reasons why you cannot report “Bronze data”.'],
    ['a lead time of half a month', unable({ leadTimeMonths: 0.5 }), 'lead-time', 'The lead time for “Bronze data” must be a whole number of months from 0 to 120.'],
    ['a lead time beyond ten years', unable({ leadTimeMonths: 121 }), 'lead-time', 'The lead time for “Bronze data” must be a whole number of months from 0 to 120.'],
    ['a note that is too long', unable({ note: 'x'.repeat(1001) }), 'note-too-long', 'The note on “Bronze data” must be 1,000 characters or fewer. It has 1,001.'],
  ])('refuses %s', (_what, answers, code, message) => {
    expect(partly(answers).errors.map((error) => ({ code: error.code, message: error.message }))).toEqual([{ code, message }]);
  });

  it('lists choices in a message only while there are few', () => {
    expect(partly({ role: answered('king') }).errors[0]!.message).toBe('Choose one of the listed answers for “Your role”.');
  });

  it('cuts a hostile key short in its message', () => {
    expect(partly({ ['k'.repeat(100_000)]: 1 }).errors[0]!.message.length).toBeLessThan(200);
  });

  it('gives the same errors in whatever order the answers come', () => {
    const answers = { zebra: 1, ant: 2, 'rag-bronze': answered('PURPLE') };
    expect(partly(Object.fromEntries(Object.entries(answers).reverse())).errors).toEqual(partly(answers).errors);
  });
});

describe('staying upright under hostile values', () => {
  const cyclic: Record<string, unknown> = { state: 'answered' };
  cyclic.value = cyclic;
  const deep = JSON.parse(`${'{"state":'.repeat(5000)}1${'}'.repeat(5000)}`) as unknown;
  const trap = Object.defineProperty({}, 'state', { enumerable: true, get: () => { throw new Error('sprung'); } });
  const revoked = Proxy.revocable({}, {});
  revoked.revoke();
  const spiteful = { toString: () => { throw new Error('sprung'); }, [Symbol('x')]: 1 };
  it.each<[string, unknown]>([
    ['a cycle', cyclic], ['great depth', deep], ['a getter that throws', trap], ['a revoked proxy', revoked.proxy], ['a function', () => 1],
    ['a symbol', Symbol('x')], ['a bigint', 1n], ['a toString that throws', spiteful], ['a list with four thousand million holes', new Array(4_294_967_295)],
  ])('refuses %s wherever it stands', (_what, weird) => {
    const places = [weird, { system: weird }, { system: answered(weird) }, { 'provider-bronze': answered(weird) }, { 'provider-bronze': answered([weird]) },
      { 'indicators-bronze': weird }, { 'indicators-bronze': { 'final-order': weird } }, { 'rag-bronze': { state: 'unable', barriers: weird, note: weird } }];
    for (const answers of places) expect(partly(answers).errors.length).toBeGreaterThan(0);
    expect(checkAnswer(smallSurvey, { question: 'system' }, weird).error).toBeDefined();
  });
});

describe('checking one answer on its own, as autosave does', () => {
  it('gives the clean answer, whether or not the question is asked at the moment', () => {
    expect(checkAnswer(smallSurvey, { question: 'system-other' }, answered(' Old one '))).toEqual({ answer: answered('Old one') });
    expect(checkAnswer(smallSurvey, { question: 'indicators-bronze', row: 'final-order' }, answered('system'))).toEqual({ answer: answered('system') });
  });
  it('gives neither answer nor error when the field was emptied', () => {
    expect(checkAnswer(smallSurvey, { question: 'system-other', row: '' }, answered(''))).toEqual({});
    expect(checkAnswer(smallSurvey, { question: 'system' }, undefined)).toEqual({});
  });
  it.each([
    ['an unknown question', { question: '__proto__' }, 'unknown-question'],
    ['a grid without its row', { question: 'indicators-bronze' }, 'unknown-row'],
    ['an unknown row', { question: 'indicators-bronze', row: 'constructor' }, 'unknown-row'],
    ['a row of a question that has none', { question: 'system', row: 'x' }, 'unknown-row'],
  ])('refuses %s', (_what, place, code) => {
    expect(checkAnswer(smallSurvey, place, answered('system')).error).toMatchObject({ ...place, code });
  });
});
