// How does an answer read?
import { choicesOf, type Answer, type Definition, type Question, type SpecialState } from '@muster/domain/surveys';
import { counted, day, words, type Language, type Words, own } from './words.js';

/** What the special states are called on every page. */
export const stateWords: Readonly<Record<SpecialState, string>> = {
  unable: 'We cannot report this',
  'not-collected': 'We do not collect this',
  'not-applicable': 'This does not apply to us',
  unknown: 'We do not know',
};

/** What an answer is written with: its question, the barriers of the survey and the reader's language. */
export interface Reading {
  asked: Question;
  barriers: Definition['barriers'];
  language: Language;
}

/** An answer in lines, one for each thing that was chosen or said; no lines when there is no answer. */
export function answerWords(answer: Answer | null | undefined, reading: Reading): Words[] {
  if (!answer) return [];
  if (answer.state === 'answered') return valueWords(answer.value, reading);
  const lines = [own(stateWords[answer.state])];
  if (answer.state !== 'unable') return lines;
  const reasons = reading.barriers.filter(({ code }) => answer.barriers.includes(code)).map(({ text }) => words(text, reading.language));
  const lead = answer.leadTimeMonths === undefined ? [] : [own(`Could be reported in ${counted(answer.leadTimeMonths, 'month')}`)];
  return [...lines, ...reasons, ...lead, ...(answer.note ? [own(answer.note)] : [])];
}

function valueWords(value: string | string[] | number, { asked, language }: Reading): Words[] {
  if (asked.type === 'number') {
    const unit = asked.unit ? ` ${words(asked.unit, language).text}` : '';
    return [own(`${Number(value).toLocaleString('en-GB', { maximumFractionDigits: 20 })}${unit}`)];
  }
  if (asked.type === 'date') return [own(day(String(value)))];
  if (typeof value === 'string' && choicesOf(asked).length === 0) return value.split('\n').map(own);
  const codes = Array.isArray(value) ? value : [String(value)];
  return codes.map((code) => {
    const choice = choicesOf(asked).find((one) => one.code === code);
    return choice ? words(choice.text, language) : own(code);
  });
}
