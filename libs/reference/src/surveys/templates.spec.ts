import { completeness, extractSubmittedAnswers, parseDefinition, resolveRows } from '@muster/domain/surveys';
import type { Definition, Question } from '@muster/domain/surveys';
import { readFacts } from '../facts/read-facts.js';
import { surveyTemplates } from './templates.js';

const facts = readFacts();
const framework = { levels: [...facts.framework.levels], indicators: [...facts.framework.indicators] };
const questionsOf = (definition: Definition): Question[] => definition.sections.flatMap(({ questions }) => questions);
const template = (code: string): Definition => {
  const found = surveyTemplates().find((one) => one.code === code);
  if (!found) throw new Error(`no template ${code}`);
  return found.definition;
};
const every = ['national-readiness-survey', 'workforce-count', 'return-survey', 'return-survey-bronze', 'return-survey-silver', 'return-survey-gold'];
const codesOf = (definition: Definition, code: string): string[] => {
  const question = questionsOf(definition).find((one) => one.code === code);
  return question && 'choices' in question ? (question.choices ?? []).map((choice) => choice.code) : [];
};

describe('the survey templates', () => {
  it('are the readiness survey, the workforce count and the survey at submission with one a level, each under its own code', () => {
    const templates = surveyTemplates();
    expect(templates.map(({ code }) => code)).toEqual(every);
    expect(templates.every(({ code, definition }) => definition.code === code)).toBe(true);
  });

  it.each(every)('%s is still sound when its rows are written out', (code) => {
    expect(parseDefinition(resolveRows(template(code), framework))).toHaveProperty('definition');
  });

  it.each(every)('%s measures no subject twice by the same measure', (code) => {
    const measured = questionsOf(template(code)).filter(({ measure, type }) => measure && type !== 'grid').map(({ measure, subject }) => `${measure} of ${subject}`);
    expect(new Set(measured).size).toBe(measured.length);
  });
});

describe('the National Readiness Survey', () => {
  const survey = template('national-readiness-survey');

  it('asks about the authority, then each level and its items, then the other agencies and the changes', () => {
    expect(survey.sections.map(({ code }) => code)).toEqual(
      ['about', 'bronze', 'bronze-items', 'silver', 'silver-items', 'gold', 'gold-items', 'agencies', 'changes']);
  });

  it('offers every case management system of the facts', () => {
    expect(codesOf(survey, 'system')).toEqual(facts.systems.map(({ code }) => code));
  });

  it.each(['bronze', 'silver', 'gold'])('asks the same five things about %s', (level) => {
    const asked = questionsOf(survey).filter(({ subject }) => subject === level).map(({ code, measure }) => [code, measure]);
    expect(asked).toEqual([
      [`rag-${level}`, 'rag'], [`method-${level}`, 'collection-method'], [`ease-${level}`, 'ease'], [`barriers-${level}`, 'barrier'], [`provider-${level}`, 'provided-by'],
    ]);
    expect(codesOf(survey, `rag-${level}`)).toEqual(['green', 'amber', 'red']);
    expect(codesOf(survey, `method-${level}`)).toEqual(['digital', 'manual', 'both', 'none']);
    expect(codesOf(survey, `ease-${level}`)).toEqual(['easily', 'time-consuming', 'very-difficult']);
    expect(codesOf(survey, `barriers-${level}`)).toEqual([...survey.barriers.map(({ code }) => code), 'none']);
  });

  it('has one grid a level, with a row for each of its 33 indicators', () => {
    const grids = questionsOf(resolveRows(survey, framework)).filter((question) => question.type === 'grid');
    expect(grids.map(({ code, rows }) => [code, rows.source === 'static' ? rows.rows.length : 0])).toEqual(
      [['indicators-bronze', 9], ['indicators-silver', 12], ['indicators-gold', 12]]);
    expect(grids.every(({ allows, columns }) => allows?.includes('unable') && columns.length === 5)).toBe(true);
  });

  it('names only indicators of the framework when it asks what other agencies could provide', () => {
    const known = facts.framework.indicators.map(({ code }) => code);
    for (const question of ['cafcass', 'hmcts']) {
      const choices = codesOf(survey, question);
      expect(choices.at(-1)).toBe('none');
      expect(known).toEqual(expect.arrayContaining(choices.slice(0, -1)));
    }
  });

  it('leaves rating, method and an item that cannot be reported in the shape that analysis reads', () => {
    const rows = extractSubmittedAnswers(resolveRows(survey, framework), {
      'rag-bronze': { state: 'answered', value: 'green' },
      'indicators-gold': { 'court-issue-date': { state: 'unable', barriers: ['not-captured'], leadTimeMonths: 6 } },
    });
    expect(rows).toEqual(expect.arrayContaining([
      { measure: 'rag', subject: 'bronze', state: 'answered', code: 'green', number: null },
      expect.objectContaining({ measure: 'source', subject: 'court-issue-date', state: 'unable' }),
      expect.objectContaining({ measure: 'barrier', subject: 'court-issue-date', code: 'not-captured' }),
      expect.objectContaining({ measure: 'lead-time', subject: 'court-issue-date', number: 6 }),
    ]));
  });
});

describe('the survey at submission', () => {
  const readiness = template('national-readiness-survey');
  const gold = resolveRows(template('return-survey-gold'), framework);

  it.each([['return-survey', framework.indicators.length], ['return-survey-bronze', 9], ['return-survey-silver', 12], ['return-survey-gold', 12]])('%s asks about %i indicators', (code, count) => {
    const [grid] = questionsOf(resolveRows(template(code), framework)).filter((question) => question.type === 'grid');
    expect(grid?.rows.source === 'static' && grid.rows.rows.length).toBe(count);
  });

  it('speaks of ease, providers and barriers in the words of the readiness survey', () => {
    expect(codesOf(gold, 'ease')).toEqual(codesOf(readiness, 'ease-gold'));
    expect(codesOf(gold, 'provider')).toEqual(codesOf(readiness, 'provider-gold'));
    expect(gold.barriers).toEqual(readiness.barriers);
    const grid = questionsOf(gold).find((question) => question.type === 'grid');
    expect(grid?.columns.map(({ code }) => code)).toEqual(['none', ...readiness.barriers.map(({ code }) => code)]);
  });

  it('asks about barriers and lead time only where something stood in the way', () => {
    const answer = (value: string) => ({ state: 'answered' as const, value });
    const begun = { ease: answer('easily'), provider: answer('legal'), 'provider-role': answer('data-lead') };
    const nothing = completeness(gold, { ...begun, 'any-barrier': answer('no') });
    const something = completeness(gold, { ...begun, 'any-barrier': answer('yes') });
    expect([nothing.required, something.required]).toEqual([4, 17]);
  });

  it('leaves ease, provider, barriers and lead time in the shape that analysis reads', () => {
    const rows = extractSubmittedAnswers(gold, {
      ease: { state: 'answered', value: 'very-difficult' }, provider: { state: 'answered', value: 'legal' }, 'any-barrier': { state: 'answered', value: 'yes' },
      barriers: { 'court-issue-date': { state: 'answered', value: 'system-lead-time' } }, 'lead-time': { state: 'answered', value: 6 },
    });
    expect(rows).toEqual(expect.arrayContaining([
      expect.objectContaining({ measure: 'ease', subject: 'organisation', code: 'very-difficult' }),
      expect.objectContaining({ measure: 'provided-by', subject: 'organisation', code: 'legal' }),
      expect.objectContaining({ measure: 'barrier', subject: 'court-issue-date', code: 'system-lead-time' }),
      expect.objectContaining({ measure: 'lead-time', subject: 'organisation', number: 6 }),
    ]));
  });
});

describe('the workforce count', () => {
  const survey = template('workforce-count');

  it('needs no framework, and asks for figures and dates', () => {
    expect(resolveRows(survey, { levels: [], indicators: [] })).toEqual(survey);
    expect(new Set(questionsOf(survey).map(({ type }) => type))).toEqual(new Set(['date', 'number', 'grid', 'role']));
  });

  it('is written in Welsh as well, word for word', () => {
    expect(survey.welshRequired).toBe(true);
    const texts = JSON.stringify(survey).match(/"en":/g)?.length;
    expect(JSON.stringify(survey).match(/"cy":/g)).toHaveLength(texts ?? 0);
  });
});
