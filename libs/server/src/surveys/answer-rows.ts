import type { Answer, Answers } from '@muster/domain/surveys';

/** An answer as its table keeps it. A null state means that it was taken back: as absent as one never given, but its version counts on. */
export interface AnswerRow {
  question: string;
  row: string;
  version: number;
  state: Answer['state'] | null;
  value: unknown;
  barriers: string[];
  leadTimeMonths: number | null;
  note: string | null;
  savedAt: Date;
  savedBy: string;
  savedInRole: string | null;
}

/** The columns of `answer` (or of `answer_change`) with the name of who saved. */
export const answerColumns = (table: string): string => `${table}.question, ${table}.row, ${table}.version, ${table}.state, ${table}.value, ${table}.barriers,
  ${table}.lead_time_months as "leadTimeMonths", ${table}.note, ${table}.saved_at as "savedAt", coalesce(person.name, 'Somebody') as "savedBy", ${table}.saved_role as "savedInRole"`;

/** The key under which an answer's place is known. */
export const placeKey = ({ question, row }: { question: string; row?: string | null }): string => `${question}|${row ?? ''}`;

/** The answer that a row holds; undefined when it was taken back. */
export function answerOf(row: AnswerRow): Answer | undefined {
  if (row.state === null) return undefined;
  if (row.state === 'answered') return { state: 'answered', value: row.value as string };
  if (row.state !== 'unable') return { state: row.state };
  return { state: 'unable', barriers: row.barriers, ...(row.leadTimeMonths === null ? {} : { leadTimeMonths: row.leadTimeMonths }), ...(row.note ? { note: row.note } : {}) };
}

/** All answers of a response in the shape that the engine reads. */
export function answersOf(rows: readonly AnswerRow[]): Answers {
  const answers: Answers = {};
  for (const row of rows) {
    const answer = answerOf(row);
    if (!answer) continue;
    if (row.row === '') answers[row.question] = answer;
    else answers[row.question] = { ...(answers[row.question] as Record<string, Answer> | undefined), [row.row]: answer };
  }
  return answers;
}

/** What an answer puts into its columns: state, value, barriers, lead time, note. */
export function answerColumnsOf(answer: Answer | null): Pick<AnswerRow, 'state' | 'value' | 'barriers' | 'leadTimeMonths' | 'note'> {
  const unable = answer?.state === 'unable' ? answer : null;
  return {
    state: answer?.state ?? null, value: answer?.state === 'answered' ? answer.value : null,
    barriers: unable?.barriers ?? [], leadTimeMonths: unable?.leadTimeMonths ?? null, note: unable?.note ?? null,
  };
}
