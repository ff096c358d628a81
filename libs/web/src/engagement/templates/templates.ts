// How does a person put a template together?
import type { MessageTemplateQuery, TemplateInput } from '@muster/contract';

export type Template = NonNullable<MessageTemplateQuery['messageTemplate']>;
export type Draft = Omit<TemplateInput, 'programmeId' | 'code'>;
export type DraftField = 'subject' | 'body' | 'subjectCy' | 'bodyCy';

/** The text of a template as it can be edited. */
export function draftOf({ name, current }: Pick<Template, 'name' | 'current'>): Draft {
  return { name, subject: current.subject, body: current.body, subjectCy: current.subjectCy ?? '', bodyCy: current.bodyCy ?? '' };
}

/** A template that does not exist yet. */
export const emptyDraft: Draft = { name: '', subject: '', body: '', subjectCy: '', bodyCy: '' };

/** What is sent to the server: Welsh that was left empty is no Welsh. */
export function inputOf({ subjectCy, bodyCy, ...draft }: Draft, key: { programmeId: string; code: string }): TemplateInput {
  return { ...key, ...draft, subjectCy: subjectCy?.trim() ? subjectCy : null, bodyCy: bodyCy?.trim() ? bodyCy : null };
}

type Selection = { start: number; end: number };

/** A text with a placeholder put in where the person was writing, and where they go on writing. */
export function withPlaceholder(text: string, { start, end }: Selection, name: string): { text: string; at: number } {
  const placeholder = `((${name}))`;
  return { text: text.slice(0, start) + placeholder + text.slice(end), at: start + placeholder.length };
}
