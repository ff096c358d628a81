// How do the own answers lie beside the region's and the nation's?
import { answerAt, type Answers, type ComparedQuestion } from '@muster/domain/surveys';
import type { Comparison } from '../sheet.js';

/** A count of authorities with its share in percent, to one decimal; null over an empty base. */
export interface Share {
  count: number;
  percent: number | null;
}

/** One choice. A share is null where too few answered for it to be shown. */
export interface ComparedChoice {
  label: string;
  yours: boolean;
  region: Share | null;
  nation: Share | null;
}

export interface ComparedView {
  id: string;
  text: string;
  yours: string;
  regionHidden: boolean;
  nationHidden: boolean;
  regionAnswered: number;
  nationAnswered: number;
  choices: ComparedChoice[];
}

/** The view of a comparison with the submitted answers. What is hidden has no shares at all: no base, no rate. */
export function comparisonView({ questions }: Comparison, submitted: Answers): ComparedView[] {
  return questions.map((question, index) => {
    const own = chosenAt(question, submitted);
    return {
      id: `c-${index + 1}`,
      text: question.text,
      yours: question.yours ?? 'Not provided',
      regionHidden: question.regionHidden,
      nationHidden: question.choices.some(({ nation }) => nation === null),
      regionAnswered: question.regionAnswered,
      nationAnswered: question.nationAnswered,
      choices: question.choices.map((choice) => ({
        label: choice.label,
        yours: own.includes(choice.code),
        region: question.regionHidden ? null : share(choice.region, question.regionAnswered),
        nation: share(choice.nation, question.nationAnswered),
      })),
    };
  });
}

/** The codes that the own submission chose for a question. */
function chosenAt({ question, row }: Pick<ComparedQuestion, 'question' | 'row'>, submitted: Answers): string[] {
  const answer = answerAt(submitted, { question, row });
  return answer?.state === 'answered' ? [answer.value].flat().map(String) : [];
}

function share(count: number | null, base: number): Share | null {
  return count === null ? null : { count, percent: base === 0 ? null : Math.round((count * 1000) / base) / 10 };
}
