// Which letter does a template make for this reader?
import type { TemplateWords } from './check-template.js';
import { fillParagraph, fillSubject, paragraphsOf } from './fill.js';
import type { Letter } from './letter.js';
import type { PlaceholderValues } from './placeholders.js';

/** Marks an address inside of a filled paragraph; it cannot occur in a text that a database has kept. */
const MARK = '\0';
const ADDRESSES = ['link', 'calendar'] as const;

/**
 * The letter in the language of its reader: Welsh where the template has it, else English. ((link)) and ((calendar)) become paragraphs of their own, each an address shown in full,
 * wherever they stand; without a value their sentence is left out as any other.
 */
export function letterFrom(template: TemplateWords, values: PlaceholderValues, language: string): Letter {
  const { subject, body, subjectCy, bodyCy } = template;
  const welsh = language === 'cy' && subjectCy && bodyCy ? { subject: subjectCy, body: bodyCy } : null;
  const words = welsh ?? { subject, body };
  const marked = { ...values, ...Object.fromEntries(ADDRESSES.map((name) => [name, values[name] && `${MARK}${name}${MARK}`])) };
  const paragraphs = paragraphsOf(words.body).flatMap((paragraph) => partsOf(fillParagraph(paragraph, marked), values));
  return { subject: fillSubject(words.subject, values), paragraphs, language: welsh ? 'cy' : 'en' };
}

/** Between marks stand the names of addresses: every second part. */
function partsOf(paragraph: string, values: PlaceholderValues): Letter['paragraphs'] {
  return paragraph.split(MARK).flatMap((part, index): Letter['paragraphs'] => {
    if (index % 2) return [{ link: values[part]! }];
    const text = part.trim();
    return text && text !== '.' ? [{ text }] : [];
  });
}
