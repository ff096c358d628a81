import { Injectable } from '@nestjs/common';
import type { Answer, ResponseState } from '@muster/domain/surveys';
import { Operation } from '@muster/platform';
import { answerColumns, answerParameters, type AnswerRow } from './answer-rows.js';

/** One answer as it is to be kept: where, what, against which version, and in which role. */
export interface AnswerToKeep {
  responseId: string;
  question: string;
  row: string;
  answer: Answer | null;
  expectedVersion: number;
  role: string | null;
}

/** The working copies of answers. Every write is conditional on the version that its writer saw, and leaves a row of history. */
@Injectable()
export class AnswersRepository {
  constructor(private readonly operation: Operation) {}

  /** Every answer of a response, with who saved it. */
  async all(responseId: string): Promise<AnswerRow[]> {
    return this.operation.sql<AnswerRow>(`select ${answerColumns('answer')} from answer left join person on person.id = saved_by where response_id = $1`, [responseId]);
  }

  /** Every change of a response's answers, newest first. */
  async changes(responseId: string): Promise<AnswerRow[]> {
    return this.operation.sql<AnswerRow>(
      `select ${answerColumns('answer_change')} from answer_change left join person on person.id = saved_by where response_id = $1 order by version desc`, [responseId],
    );
  }

  /** What was answered to this key before; null when the key is new. */
  async resultOf<T>(responseId: string, key: string): Promise<T | null> {
    const [row] = await this.operation.sql<{ result: T }>('select result from answer_key where response_id = $1 and key = $2', [responseId, key]);
    return row?.result ?? null;
  }

  /** Remembers what was answered to this key, so that the same request again gets the same answer and changes nothing. */
  async rememberResult(responseId: string, key: string, result: object): Promise<void> {
    await this.operation.sql('insert into answer_key (response_id, key, result, saved_at) values ($1, $2, $3, $4)', [responseId, key, JSON.stringify(result), this.operation.now]);
  }

  /** Keeps an answer and its history in one statement; false when the version has moved on, and then nothing is written. */
  async keep({ responseId, question, row, answer, expectedVersion, role }: AnswerToKeep): Promise<boolean> {
    const kept = await this.operation.sql(KEEP, [responseId, question, row, expectedVersion, ...answerParameters(answer), this.operation.now, this.operation.actor.personId, role]);
    return kept.length > 0;
  }

  /** Brings a response's progress up to date. */
  async progress(responseId: string, { answered, required, state }: { answered: number; required: number; state: ResponseState }): Promise<void> {
    await this.operation.change(
      `update response set answered = $2, required = $3, state = $4, last_saved_at = $5, first_saved_at = coalesce(first_saved_at, $5) where id = $1`,
      [responseId, answered, required, state, this.operation.now],
    );
  }
}

const COLUMNS = 'response_id, question, row, version, state, value, barriers, lead_time_months, note, saved_at, saved_by, saved_role';

const KEEP = `with kept as (
    insert into answer (${COLUMNS}) select $1, $2, $3, $4::int + 1, $5, $6::jsonb, $7::text[], $8, $9, $10, $11, $12
      where $4::int = 0 or exists (select 1 from answer where response_id = $1 and question = $2 and row = $3)
    on conflict (response_id, question, row) do update set version = excluded.version, state = excluded.state, value = excluded.value, barriers = excluded.barriers,
      lead_time_months = excluded.lead_time_months, note = excluded.note, saved_at = excluded.saved_at, saved_by = excluded.saved_by, saved_role = excluded.saved_role
      where answer.version = $4::int
    returning ${COLUMNS})
  insert into answer_change (${COLUMNS}) select ${COLUMNS} from kept returning version`;
