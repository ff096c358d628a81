// How does an authority's own answer lie beside those of its region and the nation?
import type { Answers } from './answer.js';
import { answerInWords } from './answer-in-words.js';
import { choicesOf } from './choices.js';
import type { Definition } from './definition.js';
import { walk, type Stop } from './walk.js';

/** Below this number of answers a distribution is not shown: it could tell who said what (disclosure control, threshold 5). */
export const smallestBase = 5;

/** How many organisations gave a code for a measure and subject, in the region and in the nation, and how many answered at all. A null count is hidden by the threshold. */
export interface Distribution {
  measure: string;
  subject: string;
  code: string;
  region: number | null;
  nation: number | null;
  regionAnswered: number;
  nationAnswered: number;
}

/** One question of the comparison with the counts of each choice. */
export interface ComparedQuestion {
  question: string;
  row: string;
  text: string;
  yours: string | null;
  choices: { code: string; label: string; region: number | null; nation: number | null }[];
  regionAnswered: number;
  nationAnswered: number;
  regionHidden: boolean;
}

/** Every question that measures something by choices, with the own answer of the submission and the counts of each choice; free text and numbers are not compared. */
export function compare(definition: Definition, submitted: Answers, distributions: readonly Distribution[]): ComparedQuestion[] {
  const counts = new Map(distributions.map((one) => [`${one.measure}|${one.subject}|${one.code}`, one]));
  const [any] = distributions;
  if (!any) return [];
  const bases = { regionAnswered: any.regionAnswered, nationAnswered: any.nationAnswered, regionHidden: any.regionAnswered < smallestBase };
  const comparable = ({ question }: Stop) => Boolean(question.measure) && choicesOf(question).length > 0;
  const hidden = { region: bases.regionHidden, nation: any.nationAnswered < smallestBase };
  return walk(definition, submitted).stops.filter(comparable).map((stop) => ({ ...compared(stop, { counts, hidden }, definition), ...bases }));
}

interface Others {
  counts: ReadonlyMap<string, Distribution>;
  /** Over a hidden base a choice that nobody gave is hidden like the others: a zero would tell what the few did not say. */
  hidden: { region: boolean; nation: boolean };
}

function compared({ question, row, answer }: Stop, { counts, hidden }: Others, { barriers }: Definition): Omit<ComparedQuestion, 'regionAnswered' | 'nationAnswered' | 'regionHidden'> {
  const subject = row?.code ?? question.subject ?? 'organisation';
  const choices = choicesOf(question).map(({ code, text }) => {
    const count = counts.get(`${question.measure}|${subject}|${code}`);
    return { code, label: text.en, region: hidden.region ? null : (count?.region ?? 0), nation: hidden.nation ? null : (count?.nation ?? 0) };
  });
  const text = row ? `${question.text.en}: ${row.text.en}` : question.text.en;
  return { question: question.code, row: row?.code ?? '', text, yours: answer ? answerInWords(question, answer, barriers) : null, choices };
}
