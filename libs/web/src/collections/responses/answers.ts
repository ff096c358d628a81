// How do the answers of a response read on one page? By section in the order of the survey, each with what it was before.
import type { ResponseQuery } from '@muster/contract';

export type Response = NonNullable<ResponseQuery['response']>;
export type Answer = Response['answers'][number];
export type AnswerSection = { title: string; answers: Answer[] };

/** Answers grouped under the titles of their sections, in the order in which they come: that of the survey. No answer is left out. */
export function bySection(answers: readonly Answer[]): AnswerSection[] {
  const groups = new Map<string, AnswerSection>();
  for (const answer of answers) {
    const group = groups.get(answer.section) ?? { title: answer.section, answers: [] };
    group.answers.push(answer);
    groups.set(answer.section, group);
  }
  return [...groups.values()];
}

/** What stood here before the present answer, the newest first. */
export function earlier({ history, version }: Pick<Answer, 'history' | 'version'>): Answer['history'] {
  return history.filter((change) => change.version < version).sort((one, other) => other.version - one.version);
}
