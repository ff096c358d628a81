// How does a decision of the planner read?
import type { Due, NotDue } from './planner-input.js';
import type { Question, Verdict } from './planner-question.js';
import { FINAL_REASONS, reasonSentences, said, type ReasonCode } from './reasons.js';
import { whenInWords } from './reminder-plan.js';

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

type Said = (question: Question, verdict: Verdict) => string;

const sentences: Partial<Record<ReasonCode, Said>> = {
  'step-due': ({ step }) => `${capital(whenInWords(step))}.`,
  'caught-up': ({ days }) => `Its day was ${said(days.on)}; it is caught up once.`,
  'not-yet': (_question, { on, extendedTo }) => (extendedTo ? `Its day is ${said(on!)}: the due day was extended to ${said(extendedTo)}.` : `Its day is ${said(on!)}.`),
  'not-overdue': (_question, { on }) => `It is not overdue before ${said(on!)}.`,
  'no-contact': (_question, { missing }) => `Nobody is ${missing}.`,
  overtaken: ({ target, step }, { on }) => {
    if (on) return `The due day, ${said(on)}, is past.`;
    return step.anchor === 'opening' && step.workingDays < 0 ? `The day of opening, ${said(target.opensOn)}, has come.` : 'A later step goes instead.';
  },
  'too-soon': (_question, { last, on }) => `We wrote to this person on ${said(last!)}; the next message may go on ${said(on!)}.`,
  'quiet-days': (_question, { detail, on }) => `Quiet days until ${said(on!)}: ${detail}.`,
  'outside-window': (_question, { on }) => `Mail leaves on the days and at the times of the send window only, next on ${said(on!)}.`,
};

function decisionOf(question: Question): Due {
  const { target, row, step, audience } = question;
  const verdict = question.verdict!;
  const { code } = verdict;
  return {
    targetId: target.id, organisationId: row.organisationId, region: row.region, step: step.code, action: step.action, personId: audience.person?.personId ?? null,
    code, reason: sentences[code]?.(question, verdict) ?? reasonSentences[code as keyof typeof reasonSentences],
  };
}

/** What is to be done. */
export const dueBecause = (question: Question): Due => decisionOf(question);

/** What is not done, and from when it may be, or whether never. */
export function notDueBecause(question: Question): NotDue {
  const { code, on } = question.verdict!;
  const decision: NotDue = { ...decisionOf(question), final: FINAL_REASONS.includes(code) };
  if (on && !decision.final) decision.on = on;
  return decision;
}
