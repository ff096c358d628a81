// What does the form offer to somebody who cannot send the data?
import type { ReturnSheet } from '@muster/server/collections';
import { first, type Fields } from './fields.js';
import { declarable } from './return-view.js';

/** One radio button or checkbox of a form of ours. */
export interface Box {
  id: string;
  value: string;
  label: string;
  checked: boolean;
}

export interface OutcomeFields {
  outcomes: (Box & { asksMore: boolean; hint: string })[];
  indicators: Box[];
  barriers: Box[];
  reason: string;
}

const offered = {
  'nil-return': { label: 'There is nothing to report', hint: 'A nil return: no data of this kind exists for the period.' },
  'cannot-report': { label: 'We cannot report it', hint: 'The data exists, but you cannot send some or all of it this time.' },
} as const;

/** The form with what was typed. */
export function outcomeFields(sheet: Pick<ReturnSheet, 'allowedOutcomes' | 'indicators' | 'barriers'>, typed: Fields): OutcomeFields {
  const outcomes = boxes('outcome', declarable(sheet).map((value) => ({ value, label: offered[value].label })), typed);
  return {
    outcomes: outcomes.map((one) => ({ ...one, asksMore: one.value === 'cannot-report', hint: offered[one.value as keyof typeof offered].hint })),
    indicators: boxes('indicators', sheet.indicators.map(({ code, name }) => ({ value: code, label: name })), typed),
    barriers: boxes('barriers', sheet.barriers.map(({ code, text }) => ({ value: code, label: text })), typed),
    reason: first(typed, 'reason'),
  };
}

/** The boxes of a group; the first has the id of the group itself, so that the error summary leads to it. */
export function boxes(name: string, choices: readonly { value: string; label: string }[], typed: Fields): Box[] {
  const chosen = typed.get(name) ?? [];
  return choices.map(({ value, label }, index) => ({ id: index ? `${name}-${index + 1}` : name, value, label, checked: chosen.includes(value) }));
}
