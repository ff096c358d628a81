// Once a section is saved: what is still missing on it, and did new questions come up?
import { check, type AnswerError, type Section } from '@muster/domain/surveys';
import type { Fields } from '../render/fields.js';
import type { Sheet } from '@muster/server/surveys';

/** The questions that the page showed when it was sent. */
export function shownOn(fields: Fields): ReadonlySet<string> {
  return new Set(fields.get('shown') ?? []);
}

/** What is missing or wrong among the questions of a section that its page showed. */
export function leftOpen({ definition, answers }: Pick<Sheet, 'definition' | 'answers'>, section: Section, shown: ReadonlySet<string>): AnswerError[] {
  const codes = new Set(section.questions.map(({ code }) => code).filter((code) => shown.has(code)));
  return check(definition, answers, { partial: false }).errors.filter(({ question }) => codes.has(question));
}

/** The first question that is asked now and was not on the page, because an answer on the same page brought it up; null when there is none. */
export function broughtUp(visible: Section | undefined, shown: ReadonlySet<string>): string | null {
  return visible?.questions.find(({ code }) => !shown.has(code))?.code ?? null;
}

/** Errors of different sources, at most one for each place: the earlier ones win. */
export function onePerPlace(errors: readonly AnswerError[]): AnswerError[] {
  const seen = new Set<string>();
  return errors.filter(({ question, row = '' }) => {
    const key = `${question}|${row}`;
    return !seen.has(key) && Boolean(seen.add(key));
  });
}
