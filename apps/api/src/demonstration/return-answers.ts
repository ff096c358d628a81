// What does an invented authority say of a return: what came with it, and what it took?
import { defaultRoles, questionsOf, rowsOf, type Answer, type Definition } from '@muster/domain/surveys';
import type { PostedAnswer } from '@muster/server/surveys';
import { dice, pick } from './dice.js';

/** What the survey at submission is answered with, where the totals are published. */
export interface Said {
  ease: string;
  provider: string;
}

const held = [['none', 40], ['not-captured', 26], ['system-unsupported', 15], ['workforce-capacity', 9], ['system-lead-time', 6], ['data-sharing', 3], ['no-recording-system', 1]] as const;
const notes = ['Cases opened before April 2022 are missing.', 'Taken from the tracker of the legal team.', 'Only where the field is filled in.', 'One team records this on paper.'] as const;
const given = (value: string | number): Answer => ({ state: 'answered', value });

/** The indicators that a return survey asks about, which are those of its level. */
export function indicatorsIn(definition: Definition): string[] {
  const grid = questionsOf(definition).find((question) => question.type === 'grid');
  return grid ? rowsOf(grid).map(({ code }) => code) : [];
}

/** Every answer of the survey at submission, in one piece. */
export function inventReturnAnswers(code: string, indicators: readonly string[], { ease, provider }: Said): PostedAnswer[] {
  const hindered = ease !== 'easily' && dice('hindered', code, ease) < 0.85;
  const role = defaultRoles[Math.floor(dice('return-role', code) * defaultRoles.length)]!.code;
  const answers = [['ease', ease], ['provider', provider], ['provider-role', role], ['any-barrier', hindered ? 'yes' : 'no']].map(([question, value]) => posted(question!, '', given(value!)));
  if (!hindered) return answers;
  const months: Answer = dice('unknown-months', code) < 0.15 ? { state: 'unknown' } : given(2 + Math.floor(dice('months', code) * 22));
  return [...answers, ...indicators.map((indicator) => posted('barriers', indicator, given(pick(held, dice('held', code, indicator))))), posted('lead-time', '', months)];
}

const posted = (question: string, row: string, answer: Answer): PostedAnswer => ({ question, row, answer, expectedVersion: 0 });

/** What came of each indicator; the same authority says the same of an indicator in every round. */
export function inventDeliveries(code: string, indicators: readonly string[]): { indicator: string; extent: 'complete' | 'partly' | 'none'; note?: string }[] {
  return indicators.map((indicator) => {
    const chance = dice('delivered', code, indicator);
    if (chance < 0.68) return { indicator, extent: 'complete' };
    return chance < 0.9 ? { indicator, extent: 'partly', note: notes[Math.floor(dice('note', code, indicator) * notes.length)]! } : { indicator, extent: 'none' };
  });
}
