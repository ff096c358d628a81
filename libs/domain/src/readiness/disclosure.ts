// Whose answers may be seen one by one, and which counts must stay hidden so that nobody's answer can be worked out?
import { barrierMeasure, leadTimeMeasure, questionsOf, rowsOf, smallestBase, type Definition, type Question } from '../surveys/index.js';

/** A question that is not open: official (single answers are not for everybody), or small-count (counts of few are hidden besides). */
export type Protection = 'official' | 'small-count';

/** A measure and its subject, as a key. */
export const protectionKey = (measure: string, subject: string): string => `${measure}|${subject}`;

const subjectsOf = (question: Question): string[] => (question.type === 'grid' ? rowsOf(question).map(({ code }) => code) : [question.subject ?? 'organisation']);

/** What is protected in a survey, by measure and subject. What an answer "unable" says besides, barriers and lead time, is protected as its question is. */
export function protectionsOf(definition: Definition): Map<string, Protection> {
  const found = new Map<string, Protection>();
  for (const question of questionsOf(definition)) {
    const { measure, disclosure = 'open', allows = [] } = question;
    if (!measure || disclosure === 'open') continue;
    const measures = allows.includes('unable') ? [measure, barrierMeasure, leadTimeMeasure] : [measure];
    for (const subject of subjectsOf(question)) for (const one of measures) found.set(protectionKey(one, subject), disclosure);
  }
  return found;
}

/** Must a count of answers to a question stay hidden because so few gave one? */
export const isTooFew = (protection: Protection | undefined, answered: number): boolean => protection === 'small-count' && answered < smallestBase;

/** A group of a table of counts: how many of it answered, and how many of those gave each answer; the counts sum to the answered. */
export interface Contributors {
  answered: number;
  counts: readonly number[];
}

/** Which groups of a table are hidden, and whether its total must be hidden too. */
export interface Hidden {
  groups: boolean[];
  overall: boolean;
}

/**
 * Hides the counts of every group of which fewer answered than the threshold, and as many other groups, the smallest first, as it takes until no hidden count can be
 * worked out from the total and from the groups that are shown; where no set of groups is enough, the total is hidden as well. How many of each group answered is known
 * to everybody. (Primary and secondary suppression, Ofqual's rounding policy and the DfE's open data standard; the bounds are those of a table with known margins:
 * a count lies between max(0, row + column - all) and min(row, column).)
 */
export function hide(groups: readonly Contributors[], threshold: number): Hidden {
  const hidden = groups.map(({ answered }) => answered > 0 && answered < threshold);
  if (!hidden.includes(true)) return { groups: hidden, overall: false };
  const others = groups.map((group, place) => ({ ...group, place })).filter(({ answered, place }) => answered > 0 && !hidden[place]).sort((a, b) => a.answered - b.answered || a.place - b.place);
  for (const next of [null, ...others]) {
    if (next) hidden[next.place] = true;
    if (undetermined(groups.filter((_, place) => hidden[place]))) return { groups: hidden, overall: false };
  }
  return { groups: groups.map(({ answered }) => answered > 0), overall: true };
}

/** Can every count of these groups be at least two different numbers, when their sums are known? */
function undetermined(groups: readonly Contributors[]): boolean {
  const all = groups.reduce((sum, { answered }) => sum + answered, 0);
  const columns = (groups[0]?.counts ?? []).map((_, column) => groups.reduce((sum, { counts }) => sum + counts[column]!, 0));
  return groups.every(({ answered }) => columns.every((column) => Math.max(0, answered + column - all) < Math.min(answered, column)));
}
