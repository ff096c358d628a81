// What may a single cell hold? Every message completes the sentence "<column> …".
import { z } from 'zod';

const blankAsNull = (cell: string): string | null => (cell === '' ? null : cell);

/** Text that must be there, at most `max` characters. */
export const text = (max: number) => z.string().min(1, 'must not be empty').max(max, `must have at most ${max} characters`);

/** Text that may be left out; an empty cell becomes null. */
export const optionalText = (max: number) => z.string().max(max, `must have at most ${max} characters`).transform(blankAsNull);

/** A lower-case code of letters, digits and single hyphens: `north-west`. */
export const slug = z.string().max(60, 'must have at most 60 characters')
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case letters, digits and single hyphens');

/** One of the words given; anything else is refused with the list. */
export const oneOf = <const Word extends string>(...words: readonly Word[]) =>
  z.enum(words, { error: `must be one of: ${words.filter((word) => word !== '').join(', ')}${words.includes('' as Word) ? ', or empty' : ''}` });

/** A day of the calendar, written YYYY-MM-DD; 30 February is refused. */
export const day = z.iso.date({ error: 'must be a day of the calendar written YYYY-MM-DD' });

/** A day, or null for an empty cell. */
export const optionalDay = z.union([day, z.literal('')], { error: 'must be a day of the calendar written YYYY-MM-DD, or empty' }).transform(blankAsNull);

/** A whole number from `min` to `max`, in plain digits. */
export const whole = (min: number, max: number) => z.string()
  .regex(/^(0|[1-9]\d{0,8})$/, 'must be a whole number in plain digits')
  .transform(Number)
  .refine((value) => value >= min && value <= max, `must be from ${min} to ${max}`);

/** A whole number as above, or null for an empty cell. */
export const optionalWhole = (min: number, max: number) => z.union([z.literal('').transform(() => null), whole(min, max)],
  { error: `must be a whole number from ${min} to ${max}, or empty` });

/** ONS code of an upper-tier English authority: unitary E06, metropolitan E08, London E09, county E10. */
export const englishGss = z.string().regex(/^E(06|08|09|10)\d{6}$/, 'must be an ONS code such as E06000015 (E06, E08, E09 or E10)');

/** ONS code of a Welsh principal area. */
export const welshGss = z.string().regex(/^W06\d{6}$/, 'must be an ONS code such as W06000001');

/** ONS code of an authority of either nation. */
export const gss = z.string().regex(/^(E(06|08|09|10)|W06)\d{6}$/, 'must be an ONS code such as E06000015 or W06000001');

/** The three digits by which the DfE knows an English authority. */
export const dfeCode = z.string().regex(/^\d{3}$/, 'must be the three digits of a DfE code');

/** What authorities may tick in a survey as standing in their way; `other-agency` is the answer that another agency holds it. */
const BARRIERS = ['not-captured', 'system-unsupported', 'system-lead-time', 'workforce-capacity', 'no-recording-system', 'data-sharing', 'other', 'other-agency'];

/** Codes of barriers with semicolons between, each once; an empty cell becomes an empty list. */
export const barriers = z.string()
  .transform((cell) => (cell === '' ? [] : cell.split(';')))
  .refine((codes) => codes.every((code) => BARRIERS.includes(code)) && new Set(codes).size === codes.length, `must be some of these, each once, with semicolons between: ${BARRIERS.join(', ')}`);
