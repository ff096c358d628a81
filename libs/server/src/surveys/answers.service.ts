import { Injectable } from '@nestjs/common';
import { actingRole } from '@muster/domain/access';
import { checkAnswer, completeness, decideSave, type Answer, type AnswerError, type Definition, type ResponseState } from '@muster/domain/surveys';
import { Facts, Operation, Problem, refuseIf } from '@muster/platform';
import { answerOf, answersOf, placeKey, type AnswerRow } from './answer-rows.js';
import { AnswersRepository } from './answers.repository.js';
import { Definitions } from './definitions.js';
import type { ResponseMomentRow } from './response-rows.js';
import { ResponsesService } from './responses.service.js';
import type { SaveAnswerInput, SavedAnswer } from './responses.types.js';

/** One answer of a section that was posted whole. */
export type PostedAnswer = Pick<SaveAnswerInput, 'question' | 'row' | 'answer' | 'expectedVersion'>;

/** An answer that somebody else changed meanwhile: both values, and who saved the other. */
export interface AnswerConflict {
  question: string;
  row: string;
  yours: Answer | null;
  theirs: { answer: Answer | null; version: number; savedAt: Date | null; savedBy: string | null; savedInRole: string | null };
}

/** What became of a section that was posted whole. */
export interface SavedAnswers {
  saved: SavedAnswer[];
  conflicts: AnswerConflict[];
  invalid: AnswerError[];
}

/** What a save works on: the response, locked until it is done, what it asks, and what stands there now. */
interface Desk {
  it: ResponseMomentRow;
  definition: Definition;
  rows: Map<string, AnswerRow>;
}

/** Saving answers, one at a time or a section at once, and never over what somebody else has saved meanwhile. */
@Injectable()
export class AnswersService {
  constructor(
    private readonly operation: Operation,
    private readonly facts: Facts,
    private readonly responses: ResponsesService,
    private readonly definitions: Definitions,
    private readonly repository: AnswersRepository,
  ) {}

  /** Saves one answer. The same key again gives the same result. Refuses a stale version with both values (ANSWER_CONFLICT), an answer that its question does not take (ANSWER_INVALID), and saving outside of the wave or after submission. */
  async saveAnswer({ responseId, key, ...posted }: SaveAnswerInput): Promise<SavedAnswer> {
    const desk = await this.desk(responseId);
    const before = await this.repository.resultOf<SavedAnswer>(responseId, key);
    if (before) return { ...before, savedAt: new Date(before.savedAt) };
    refuseIf(decideSave({ ...desk.it, today: this.operation.today }));
    const outcome = await this.keep(desk, posted);
    if (outcome.invalid) throw new Problem({ code: 'ANSWER_INVALID', message: outcome.invalid.message, fields: [{ name: placeKey(outcome.invalid), message: outcome.invalid.message }], details: { error: outcome.invalid } });
    if (outcome.conflict) throw new Problem({ code: 'ANSWER_CONFLICT', message: 'Somebody else changed this answer while you were writing. Nothing was overwritten: choose which of the two stays.', details: { ...outcome.conflict } });
    const [saved] = await this.settle(desk, [placeKey(posted)]);
    await this.repository.rememberResult(responseId, key, saved!);
    return saved!;
  }

  /** Saves a posted section: everything that is sound and in nobody's way; conflicts and faults come back with both values. Unchanged answers are left alone. */
  async saveAnswers({ responseId, answers, key }: { responseId: string; answers: readonly PostedAnswer[]; key: string }): Promise<SavedAnswers> {
    const desk = await this.desk(responseId);
    const before = await this.repository.resultOf<SavedAnswers>(responseId, key);
    if (before) return before;
    refuseIf(decideSave({ ...desk.it, today: this.operation.today }));
    const result: SavedAnswers = { saved: [], conflicts: [], invalid: [] };
    const kept: string[] = [];
    for (const posted of answers) {
      const outcome = await this.keep(desk, posted);
      if (outcome.invalid) result.invalid.push(outcome.invalid);
      if (outcome.conflict) result.conflicts.push(outcome.conflict);
      if (outcome.kept) kept.push(placeKey(posted));
    }
    if (kept.length) result.saved = await this.settle(desk, kept);
    await this.repository.rememberResult(responseId, key, result);
    return result;
  }

  private async desk(responseId: string): Promise<Desk> {
    const it = await this.responses.moment(responseId, 'lock');
    this.operation.mustBeAble('response.answer', it);
    const definition = await this.definitions.of(it.versionId);
    const rows = await this.repository.all(responseId);
    return { it, definition, rows: new Map(rows.map((row) => [placeKey(row), row])) };
  }

  private async keep({ it, definition, rows }: Desk, posted: PostedAnswer): Promise<{ kept?: true; conflict?: AnswerConflict; invalid?: AnswerError }> {
    const { question, row = '', expectedVersion } = posted;
    const { error, answer = null } = checkAnswer(definition, { question, row }, posted.answer ?? undefined);
    if (error) return { invalid: error };
    const present = rows.get(placeKey({ question, row }));
    if (present && same(answerOf(present), answer)) return expectedVersion === present.version ? {} : { kept: true };
    if (!present && answer === null) return {};
    const role = actingRole(this.operation.actor, 'response.answer', it);
    const kept = await this.repository.keep({ responseId: it.id, question, row, answer, expectedVersion, role });
    if (!kept) return { conflict: conflictWith(present, { question, row, answer }) };
    rows.set(placeKey({ question, row }), this.asRow({ question, row, version: expectedVersion + 1, role }, answer));
    return { kept: true };
  }

  private asRow(place: { question: string; row: string; version: number; role: string | null }, answer: Answer | null): AnswerRow {
    const unable = answer?.state === 'unable' ? answer : null;
    const { role, ...where } = place;
    return {
      ...where, state: answer?.state ?? null, value: answer?.state === 'answered' ? answer.value : null, barriers: unable?.barriers ?? [],
      leadTimeMonths: unable?.leadTimeMonths ?? null, note: unable?.note ?? null, savedAt: this.operation.now, savedBy: this.operation.actor.name, savedInRole: role,
    };
  }

  /** Brings the response's progress up to date and tells what became of each place. */
  private async settle({ it, definition, rows }: Desk, places: readonly string[]): Promise<SavedAnswer[]> {
    const { answered, required } = completeness(definition, answersOf([...rows.values()]));
    const state: ResponseState = it.responseState === 'not-started' ? 'in-progress' : it.responseState;
    await this.repository.progress(it.id, { answered, required, state });
    if (it.responseState === 'not-started') {
      const { programmeId, organisationId, region } = it;
      await this.facts.record({ name: 'response.started', subject: { type: 'response', id: it.id }, programmeId, organisationId, region });
    }
    return places.map((place) => {
      const { version, savedAt } = rows.get(place) ?? { version: 0, savedAt: this.operation.now };
      const [question = '', row = ''] = place.split('|');
      return { question, row, version, savedAt, answered, required };
    });
  }
}

function same(one: Answer | undefined, other: Answer | null): boolean {
  return JSON.stringify(one ?? null) === JSON.stringify(other);
}

function conflictWith(present: AnswerRow | undefined, { question, row, answer }: { question: string; row: string; answer: Answer | null }): AnswerConflict {
  const theirs = present
    ? { answer: answerOf(present) ?? null, version: present.version, savedAt: present.savedAt, savedBy: present.savedBy, savedInRole: present.savedInRole }
    : { answer: null, version: 0, savedAt: null, savedBy: null, savedInRole: null };
  return { question, row, yours: answer, theirs };
}
