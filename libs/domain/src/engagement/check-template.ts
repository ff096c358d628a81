// May a template be kept like this?
import type { FieldRefusal, Refusal } from '../kernel/index.js';
import { PLACEHOLDER, placeholders, placeholdersIn } from './placeholders.js';

/** The words of a template; Welsh is both or none. */
export interface TemplateWords {
  subject: string;
  body: string;
  subjectCy?: string | null;
  bodyCy?: string | null;
}

const LONGEST_SUBJECT = 150;
const LONGEST_BODY = 5000;
const LINK = /\/\/|\bwww\.|\]\s*\(|<\s*a\b/i;
const known = new Set(placeholders.map(({ name }) => name));

type Field = { name: string; text: string; isSubject: boolean };

/**
 * Null when a template can be kept. Refuses half a translation (TEMPLATE_WELSH), an empty or too long text or a subject of several lines (TEMPLATE_TEXT), a placeholder that
 * is not known or not closed, and an address in a subject (TEMPLATE_PLACEHOLDER, with the names), and a link in the text (TEMPLATE_LINK): mail leads to our own pages only, by ((link)).
 */
export function checkTemplate({ subject, body, subjectCy, bodyCy }: TemplateWords): Refusal | null {
  if (Boolean(subjectCy) !== Boolean(bodyCy)) {
    return refusal('TEMPLATE_WELSH', [{ name: subjectCy ? 'bodyCy' : 'subjectCy', message: 'Give the subject and the text in Welsh, or neither.' }]);
  }
  const fields = [field('subject', subject), field('body', body), ...(subjectCy && bodyCy ? [field('subjectCy', subjectCy), field('bodyCy', bodyCy)] : [])];
  return lengths(fields) ?? names(fields) ?? links(fields);
}

const field = (name: string, text: string): Field => ({ name, text, isSubject: name.startsWith('subject') });

function refusal(code: string, fields: FieldRefusal[], details?: Record<string, unknown>): Refusal {
  return { code, message: fields.map(({ message }) => message).join(' '), fields, ...(details ? { details } : {}) };
}

function lengths(fields: readonly Field[]): Refusal | null {
  const wrong = fields.flatMap(({ name, text, isSubject }) => {
    const most = isSubject ? LONGEST_SUBJECT : LONGEST_BODY;
    const what = isSubject ? 'The subject' : 'The text';
    if (!text.trim()) return [{ name, message: `${what} must not be empty.` }];
    if (text.length > most) return [{ name, message: `${what} must have at most ${most} characters.` }];
    return isSubject && /[\r\n]/.test(text) ? [{ name, message: 'The subject must be one line.' }] : [];
  });
  return wrong.length ? refusal('TEMPLATE_TEXT', wrong) : null;
}

function names(fields: readonly Field[]): Refusal | null {
  const unknown: string[] = [];
  const wrong = fields.flatMap(({ name, text, isSubject }) => {
    const strange = placeholdersIn(text).filter((one) => !known.has(one) || (isSubject && (one === 'link' || one === 'calendar')));
    unknown.push(...strange);
    if (strange.length) return [{ name, message: `This cannot stand here: ${strange.map((one) => `((${one}))`).join(', ')}.` }];
    return /\(\(|\)\)/.test(text.replaceAll(PLACEHOLDER, '')) ? [{ name, message: 'A placeholder begins with (( and ends with )).' }] : [];
  });
  return wrong.length ? refusal('TEMPLATE_PLACEHOLDER', wrong, { names: [...new Set(unknown)] }) : null;
}

function links(fields: readonly Field[]): Refusal | null {
  const wrong = fields.filter(({ text }) => LINK.test(text)).map(({ name }) => ({ name, message: 'Take the link out: a letter leads to our own pages only, by ((link)).' }));
  return wrong.length ? refusal('TEMPLATE_LINK', wrong) : null;
}
