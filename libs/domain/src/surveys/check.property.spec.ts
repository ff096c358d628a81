import { jest } from '@jest/globals';
import fc from 'fast-check';
import type { Answers } from './answer.js';
import { exchange } from './check.arbitrary.plain.js';
import { check, visibleSections } from './check.js';
import { plainCheck } from './check.plain.js';
import { questionsOf } from './choices.js';
import { completeness, nextUnanswered } from './completeness.js';
import { parseDefinition } from './parse-definition.js';
import { extractSubmittedAnswers } from './submitted-answers.js';

const runs = 10_000;
/** The codes are part of the interface: nothing may appear or disappear unseen, and the generator must reach them all. */
const everyCode = [
  'barriers-missing', 'barriers-not-a-list', 'control-characters', 'duplicate-barrier', 'duplicate-choice', 'exclusive-barrier',
  'exclusive-choice', 'impossible-date', 'lead-time', 'missing', 'not-a-date', 'not-a-list', 'not-a-number', 'not-an-answer',
  'not-an-object', 'not-one-choice', 'not-rows', 'not-text', 'note-control-characters', 'note-not-text', 'note-too-long',
  'state-not-allowed', 'too-early', 'too-few-choices', 'too-large', 'too-late', 'too-long', 'too-many-barriers', 'too-many-choices',
  'too-many-decimals', 'too-small', 'unknown-barrier', 'unknown-choice', 'unknown-field', 'unknown-question', 'unknown-row', 'unknown-state',
];
const plainly = (answers: unknown): unknown => JSON.parse(JSON.stringify(answers));
const verdicts = (errors: { question: string; row?: string; code: string }[]) => errors.map((one) => `${one.question}|${one.row ?? ''}|${one.code}`).sort();
const always = (property: fc.IProperty<[{ definition: Parameters<typeof check>[0]; raw: unknown }]>, numRuns: number) =>
  fc.assert(property, { numRuns, seed: 20_230_215 });

// Generous, because this runs beside other suites on small machines; it takes seconds.
jest.setTimeout(120_000);

describe('checking any answers to any survey', () => {
  it(`agrees with the reference implementation in ${runs} cases, partial and strict`, () => {
    const seen = { right: 0, wrong: 0, hidden: 0, codes: new Set<string>() };
    always(
      fc.property(exchange, ({ definition, raw }) => {
        for (const partial of [true, false]) {
          const found = check(definition, raw, { partial });
          const expected = plainCheck(definition, raw, partial);
          expect(verdicts(found.errors)).toEqual(expected.errors);
          expect(plainly(found.answers)).toEqual(plainly(expected.answers));
          if (partial) seen[found.errors.length > 0 ? 'wrong' : 'right'] += 1;
          for (const error of found.errors) seen.codes.add(error.code);
        }
        if (visibleSections(definition, raw as Answers).flatMap((section) => section.questions).length < questionsOf(definition).length) seen.hidden += 1;
      }),
      runs,
    );
    expect(Math.min(seen.right, seen.wrong, seen.hidden)).toBeGreaterThan(runs / 20);
    expect([...seen.codes].sort()).toEqual(everyCode);
  });

  it('generates only surveys that could be published', () => {
    always(fc.property(exchange, ({ definition }) => expect(parseDefinition(definition).errors).toBeUndefined()), 1000);
  });

  it('gives the same result every time and changes nothing that it was given', () => {
    always(
      fc.property(exchange, ({ definition, raw }) => {
        const before = JSON.stringify([definition, raw]);
        expect(check(definition, raw, { partial: false })).toEqual(check(definition, raw, { partial: false }));
        expect(JSON.stringify([definition, raw])).toBe(before);
      }),
      2000,
    );
  });

  it('leaves clean answers as they are and finds nothing new in them', () => {
    always(
      fc.property(exchange, ({ definition, raw }) => {
        const once = check(definition, raw, { partial: false });
        const twice = check(definition, once.answers, { partial: false });
        expect(twice.answers).toEqual(once.answers);
        expect(check(definition, once.answers, { partial: true }).errors).toEqual([]);
        if (once.errors.length === 0) expect(twice.errors).toEqual([]);
      }),
      2000,
    );
  });

  it('finds in a partial check what the strict check finds, except what is missing', () => {
    always(
      fc.property(exchange, ({ definition, raw }) => {
        const strict = check(definition, raw, { partial: false });
        const partial = check(definition, raw, { partial: true });
        expect(partial.answers).toEqual(strict.answers);
        expect(partial.errors).toEqual(strict.errors.filter((error) => error.code !== 'missing'));
      }),
      2000,
    );
  });

  it('counts a survey as complete exactly when the strict check of its clean answers finds nothing', () => {
    always(
      fc.property(exchange, ({ definition, raw }) => {
        const { answers } = check(definition, raw, { partial: true });
        const { answered, required } = completeness(definition, answers);
        expect(answered).toBeLessThanOrEqual(required);
        const isComplete = check(definition, answers, { partial: false }).errors.length === 0;
        expect(answered === required).toBe(isComplete);
        expect(nextUnanswered(definition, answers) === null).toBe(isComplete);
      }),
      2000,
    );
  });

  it('pollutes no prototype and gives answers that inherit nothing', () => {
    always(
      fc.property(exchange, ({ definition, raw }) => {
        const { answers } = check(definition, raw, { partial: true });
        expect(Object.getPrototypeOf(answers)).toBeNull();
        expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
        expect(Object.keys(answers).every((code) => /^q\d+$/.test(code))).toBe(true);
      }),
      2000,
    );
  });

  it('never throws, whatever it is given', () => {
    const anything = fc.anything({ withBigInt: true, withBoxedValues: true, withDate: true, withMap: true, withSet: true, withNullPrototype: true, withObjectString: true, withSparseArray: true, withTypedArray: true, maxDepth: 4 });
    fc.assert(
      fc.property(exchange, anything, ({ definition }, raw) => {
        const codes = definition.sections.flatMap((section) => section.questions.map((question) => question.code));
        const answers = Object.fromEntries(codes.map((code) => [code, raw]));
        const values = Object.fromEntries(codes.map((code) => [code, { state: 'answered', value: raw }]));
        for (const given of [raw, answers, values]) {
          check(definition, given, { partial: false });
          completeness(definition, given as Answers);
          extractSubmittedAnswers(definition, given as Answers);
        }
        parseDefinition(raw);
      }),
      { numRuns: 2000, seed: 20_230_401 },
    );
  });
});
