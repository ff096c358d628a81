import { letterFrom, type Letter } from '@muster/domain/engagement';
import type { Site } from '@muster/platform';
import type { LetterRow } from './letter-rows.js';
import { valuesOf } from './letter-values.js';
import type { TemplateText } from './template-text.js';

type Text = Pick<TemplateText, 'subject' | 'body' | 'subjectCy' | 'bodyCy'>;

/** When and for which site a letter is written; in which language (that of its reader, where none is asked for), and the lines of a digest. */
export interface Writing {
  site: Site;
  today: string;
  language?: string;
  list?: readonly string[];
}

/** The language in which a text goes to a reader: Welsh where the reader asks for it and the text has it. */
export function languageOf(text: Text, asked: string): 'en' | 'cy' {
  return asked === 'cy' && text.bodyCy ? 'cy' : 'en';
}

/** The letter that a text makes with what is true now: the same for a preview and for what goes out. */
export function writeLetter(text: Text, row: LetterRow, { site, today, language = row.language, list = [] }: Writing): Letter {
  const written = languageOf(text, language);
  const letter = letterFrom(text, { ...valuesOf(row, { site, today, language: written }), list: list.join('\n') }, written);
  if (!row.invented) return letter;
  return { ...letter, paragraphs: [...letter.paragraphs, { text: 'This is a demonstration: people and answers are invented.' }] };
}
