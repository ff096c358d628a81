import { Injectable } from '@nestjs/common';
import type { Answer, ResponseState } from '@muster/domain/surveys';
import { Operation } from '@muster/platform';
import { ANSWERS_OF, answerColumnsOf, CHANGES_OF, KEEP, type AnswerRow, type KeptAnswer } from './answer-rows.js';
import { DESK, type ResponseMomentRow } from './response-rows.js';

/** One answer as it is to be kept: where, what, and as which version (the one after the version that its writer saw). */
export interface AnswerToKeep {
  question: string;
  row: string;
  answer: Answer | null;
  version: number;
}

/** What one save leaves behind in a response: answers with their history, how far the response has come (null leaves that alone), and what its key is answered with. */
export interface Save {
  response: Pick<ResponseMomentRow, 'id' | 'programmeId' | 'organisationId'>;
  key: string;
  answers: readonly AnswerToKeep[];
  role: string | null;
  progress: { answered: number; required: number; state: ResponseState } | null;
  result: object;
}

/** A response as a save works on it: what the rules need, what stands there now, and what was answered to the same key before. */
export interface DeskRow extends ResponseMomentRow {
  answers: KeptAnswer[];
  before: object | null;
}

/** The working copies of answers. Every write is conditional on the version that its writer saw, and leaves a row of history. */
@Injectable()
export class AnswersRepository {
  constructor(private readonly operation: Operation) {}

  /** Every answer of a response, with who saved it. */
  async all(responseId: string): Promise<AnswerRow[]> {
    return this.operation.sql<AnswerRow>(ANSWERS_OF, [responseId]);
  }

  /** Every change of a response's answers, newest first. */
  async changes(responseId: string): Promise<AnswerRow[]> {
    return this.operation.sql<AnswerRow>(CHANGES_OF, [responseId]);
  }

  /** What a save works on, as it is while the response is held; null when there is no such response. */
  async desk(responseId: string, key: string): Promise<DeskRow | null> {
    const [row] = await this.operation.sql<DeskRow>(DESK, [responseId, key]);
    return row ? { ...row, answers: row.answers.map((answer) => ({ ...answer, savedAt: new Date(answer.savedAt) })) } : null;
  }

  /**
   * Keeps a save whole in one statement: the answers, a row of history each, the progress, and the result for its key. The response must be held: an answer whose
   * version has moved on all the same stops everything (a fault, which undoes the operation), so that nothing is ever overwritten.
   */
  async keep({ response, key, answers, role, progress, result }: Save): Promise<void> {
    const given = answers.map(({ answer, ...place }) => ({ ...place, ...answerColumnsOf(answer) }));
    const { answered, required, state } = progress ?? { answered: null, required: null, state: null };
    const kept = await this.operation.change(KEEP, [
      response.id, JSON.stringify(given), this.operation.now, this.operation.actor.personId, role, answered, required, state, key, JSON.stringify(result), response.programmeId, response.organisationId,
    ]);
    if (!kept) throw new Error('An answer changed while its response was held.');
  }
}
