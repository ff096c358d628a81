import type { Answer, Answers } from '@muster/domain/surveys';
import { prepared } from '@muster/platform';

/** An answer as its table keeps it. A null state means that it was taken back: as absent as one never given, but its version counts on. */
export interface KeptAnswer {
  question: string;
  row: string;
  version: number;
  state: Answer['state'] | null;
  value: unknown;
  barriers: string[];
  leadTimeMonths: number | null;
  note: string | null;
  savedAt: Date;
  savedInRole: string | null;
}

/** The same with the name of who saved it. */
export interface AnswerRow extends KeptAnswer {
  savedBy: string;
}

/** The columns of `answer` (or of `answer_change`). */
export const answerColumns = (table: string): string => `${table}.question, ${table}.row, ${table}.version, ${table}.state, ${table}.value, ${table}.barriers,
  ${table}.lead_time_months as "leadTimeMonths", ${table}.note, ${table}.saved_at as "savedAt", ${table}.saved_role as "savedInRole"`;

const of = (table: string): string => `select ${answerColumns(table)}, coalesce(person.name, 'Somebody') as "savedBy" from ${table} left join person on person.id = saved_by where response_id = $1`;

/** Every answer of a response, with who saved it; and every change of them, newest first. */
export const ANSWERS_OF = prepared('answers-of', of('answer'));
export const CHANGES_OF = prepared('answer-changes-of', `${of('answer_change')} order by version desc`);

/** The key under which an answer's place is known. */
export const placeKey = ({ question, row }: { question: string; row?: string | null }): string => `${question}|${row ?? ''}`;

/** The answer that a row holds; undefined when it was taken back. */
export function answerOf(row: KeptAnswer): Answer | undefined {
  if (row.state === null) return undefined;
  if (row.state === 'answered') return { state: 'answered', value: row.value as string };
  if (row.state !== 'unable') return { state: row.state };
  return { state: 'unable', barriers: row.barriers, ...(row.leadTimeMonths === null ? {} : { leadTimeMonths: row.leadTimeMonths }), ...(row.note ? { note: row.note } : {}) };
}

/** All answers of a response in the shape that the engine reads. */
export function answersOf(rows: readonly KeptAnswer[]): Answers {
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
export function answerColumnsOf(answer: Answer | null): Pick<KeptAnswer, 'state' | 'value' | 'barriers' | 'leadTimeMonths' | 'note'> {
  const unable = answer?.state === 'unable' ? answer : null;
  return {
    state: answer?.state ?? null, value: answer?.state === 'answered' ? answer.value : null,
    barriers: unable?.barriers ?? [], leadTimeMonths: unable?.leadTimeMonths ?? null, note: unable?.note ?? null,
  };
}

const COLUMNS = 'response_id, question, row, version, state, value, barriers, lead_time_months, note, saved_at, saved_by, saved_role';

/** One save whole: the answers that are given (with whose they are, `$11` and `$12`), a row of history each, the response's progress, and the result for the key; that is no row when an answer has moved on. */
export const KEEP = prepared('answers-keep', `with given as (
    select * from jsonb_to_recordset($2::jsonb) as given (question text, row text, version int, state text, value jsonb, barriers text[], "leadTimeMonths" int, note text)),
  kept as (
    insert into answer (${COLUMNS}, programme_id, organisation_id)
      select $1, question, row, version, state, value, barriers, "leadTimeMonths", note, $3::timestamptz, $4::uuid, $5, $11::uuid, $12::uuid from given
    on conflict (response_id, question, row) do update set version = excluded.version, state = excluded.state, value = excluded.value, barriers = excluded.barriers,
      lead_time_months = excluded.lead_time_months, note = excluded.note, saved_at = excluded.saved_at, saved_by = excluded.saved_by, saved_role = excluded.saved_role
      where answer.version = excluded.version - 1
    returning ${COLUMNS}),
  changed as (insert into answer_change (${COLUMNS}) select ${COLUMNS} from kept),
  progressed as (
    update response set answered = $6, required = $7, state = $8, last_saved_at = $3, first_saved_at = coalesce(first_saved_at, $3) where id = $1 and $8::text is not null)
  insert into answer_key (response_id, key, result, saved_at) select $1, $9, $10, $3 where (select count(*) from kept) = (select count(*) from given)`);
