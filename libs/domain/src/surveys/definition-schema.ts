// What shape has a survey definition, before anybody asks whether it makes sense?
import { z } from 'zod';
import { isDay } from '../kernel/index.js';
import type { Condition, Definition, Question } from './definition.js';

/** Longest code, so that codes fit into keys and file names, and longest text that anybody would read on a page. */
const codeLength = 60;
const textLength = 5000;

const words = z
  .string()
  .max(textLength, `Must be ${textLength} characters or fewer.`)
  .refine((text) => text.trim() !== '', 'Must not be blank.')
  .refine((text) => !/[\p{Cs}]|(?![\n\t])\p{Cc}/u.test(text), 'Must not contain control characters.');

/** A code must mean itself in any object: what every object inherits ("constructor") is no code. */
const isFree = (code: string) => !(code in {}) && code !== 'prototype';
const named = (shape: RegExp, say: string) =>
  z.string().max(codeLength).regex(shape, say).refine(isFree, 'This word is reserved. Choose another code.');

const kebab = named(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'Must be lower-case words joined by hyphens, like "rag-bronze".');
const code = named(/^[A-Za-z0-9]+([-_.][A-Za-z0-9]+)*$/, 'Must be letters, digits and single hyphens, dots or underscores.');

const text = z.strictObject({ en: words, cy: words.optional() });
const row = z.strictObject({ code, text, hint: text.optional() });
const choice = z.strictObject({ code, text, hint: text.optional(), exclusive: z.boolean().optional() });
const choices = z.array(choice).min(1, 'Needs at least one choice.').max(500);
const day = z.string().refine(isDay, 'Must be a real day, like "2023-02-15".');
const whole = z.number().int('Must be a whole number.');
const scalar = z.union([z.string(), z.number()], { error: 'Must be a text or a number.' });

const at = { question: z.string(), row: z.string().optional() };
const comparisons = [
  z.strictObject({ ...at, eq: scalar }),
  z.strictObject({ ...at, ne: scalar }),
  z.strictObject({ ...at, in: z.array(scalar).min(1) }),
  z.strictObject({ ...at, has: z.string() }),
  z.strictObject({ ...at, gt: z.number() }),
  z.strictObject({ ...at, lt: z.number() }),
  z.strictObject({ ...at, answered: z.boolean() }),
] as const;

const condition: z.ZodType<Condition> = z.lazy(() =>
  z.union(
    [
      z.strictObject({ all: z.array(condition).min(1) }),
      z.strictObject({ any: z.array(condition).min(1) }),
      z.strictObject({ not: condition }),
      ...comparisons,
    ],
    { error: 'A condition is { all: […] }, { any: […] }, { not: … }, or a question with one of eq, ne, in, has, gt, lt or answered.' },
  ),
);

const common = {
  code: kebab,
  text,
  hint: text.optional(),
  required: z.boolean().optional(),
  when: condition.optional(),
  measure: kebab.optional(),
  subject: code.optional(),
  allows: z.array(z.enum(['unable', 'not-collected', 'not-applicable', 'unknown'])).optional(),
  disclosure: z.enum(['open', 'official', 'small-count']).optional(),
};

const gridRows = z.discriminatedUnion('source', [
  z.strictObject({ source: z.literal('static'), rows: z.array(row).min(1, 'Needs at least one row.').max(500) }),
  z.strictObject({ source: z.literal('levels') }),
  z.strictObject({ source: z.literal('indicators'), level: z.string().optional() }),
]);

const bound = z.number().min(-Number.MAX_SAFE_INTEGER).max(Number.MAX_SAFE_INTEGER).optional();
const count = whole.min(1).optional();

const question: z.ZodType<Question> = z.discriminatedUnion('type', [
  z.strictObject({ ...common, type: z.literal('single'), choices }),
  z.strictObject({ ...common, type: z.literal('several'), choices, atLeast: count, atMost: count }),
  z.strictObject({ ...common, type: z.literal('short-text'), maxLength: whole.min(1).max(1000).optional() }),
  z.strictObject({ ...common, type: z.literal('long-text'), maxLength: whole.min(1).max(50_000).optional() }),
  z.strictObject({ ...common, type: z.literal('number'), min: bound, max: bound, decimals: whole.min(0).max(6).optional(), unit: text.optional() }),
  z.strictObject({ ...common, type: z.literal('date'), earliest: day.optional(), latest: day.optional() }),
  z.strictObject({ ...common, type: z.literal('role'), choices: choices.optional() }),
  z.strictObject({ ...common, type: z.literal('grid'), rows: gridRows, columns: choices }),
]);

const section = z.strictObject({
  code: kebab,
  title: text,
  introduction: text.optional(),
  when: condition.optional(),
  questions: z.array(question).min(1, 'Needs at least one question.').max(500),
});

/** The shape of a definition. Keys that it does not know are refused, so that a typing error cannot pass unseen. */
export const definitionSchema: z.ZodType<Definition> = z.strictObject({
  code: kebab,
  title: text,
  introduction: text.optional(),
  welshRequired: z.boolean().optional(),
  barriers: z.array(choice).max(200),
  sections: z.array(section).min(1, 'Needs at least one section.').max(200),
});
