import { Injectable } from '@nestjs/common';
import { actingRole } from '@muster/domain/access';
import { checkAnswer, completeness, decideSave, type Answer, type AnswerError, type Definition, type ResponseState } from '@muster/domain/surveys';
import { Facts, notFound, Operation, Problem, refuseIf } from '@muster/platform';
import { answerColumnsOf, answerOf, answersOf, placeKey, type KeptAnswer } from './answer-rows.js';
import { AnswersRepository, type AnswerToKeep, type DeskRow } from './answers.repository.js';
import { Definitions } from './definitions.js';
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

/** What stands at a place: an answer that was kept before, or one of this save. */
type Present = KeptAnswer & { savedBy?: string };

/** What a save works on: the response, held until it is done, what it asks, what stands there now, and what is to be kept of this save. */
interface Desk {
  it: DeskRow;
  key: string;
  definition: Definition;
  rows: Map<string, Present>;
  toKeep: Map<string, AnswerToKeep>;
}

type Outcome = { kept?: true; conflict?: AnswerConflict; invalid?: AnswerError };

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
    const desk = await this.desk(responseId, key);
    const before = desk.it.before as SavedAnswer | null;
    if (before) return { ...before, savedAt: new Date(before.savedAt) };
    refuseIf(decideSave({ ...desk.it, today: this.operation.today }));
    const outcome = this.weigh(desk, posted);
    if (outcome.invalid) throw new Problem({ code: 'ANSWER_INVALID', message: outcome.invalid.message, fields: [{ name: placeKey(outcome.invalid), message: outcome.invalid.message }], details: { error: outcome.invalid } });
    if (outcome.conflict) throw new Problem({ code: 'ANSWER_CONFLICT', message: 'Somebody else changed this answer while you were writing. Nothing was overwritten: choose which of the two stays.', details: { ...(await this.named(responseId, [outcome.conflict]))[0] } });
    return this.settle(desk, [placeKey(posted)], ([saved]) => saved!);
  }

  /** Saves a posted section: everything that is sound and in nobody's way; conflicts and faults come back with both values. Unchanged answers are left alone. */
  async saveAnswers({ responseId, answers, key }: { responseId: string; answers: readonly PostedAnswer[]; key: string }): Promise<SavedAnswers> {
    const desk = await this.desk(responseId, key);
    if (desk.it.before) return desk.it.before as SavedAnswers;
    refuseIf(decideSave({ ...desk.it, today: this.operation.today }));
    const result: SavedAnswers = { saved: [], conflicts: [], invalid: [] };
    const kept: string[] = [];
    for (const posted of answers) {
      const outcome = this.weigh(desk, posted);
      if (outcome.invalid) result.invalid.push(outcome.invalid);
      if (outcome.conflict) result.conflicts.push(outcome.conflict);
      if (outcome.kept) kept.push(placeKey(posted));
    }
    const conflicts = await this.named(responseId, result.conflicts);
    return this.settle(desk, kept, (saved) => ({ ...result, conflicts, saved }));
  }

  /** Conflicts with the names of who saved the other answers: only these few are looked up. */
  private async named(responseId: string, conflicts: readonly AnswerConflict[]): Promise<AnswerConflict[]> {
    if (conflicts.length === 0) return [];
    const names = new Map((await this.repository.all(responseId)).map((row) => [placeKey(row), row.savedBy]));
    return conflicts.map((conflict) => ({ ...conflict, theirs: { ...conflict.theirs, savedBy: conflict.theirs.savedBy ?? names.get(placeKey(conflict)) ?? null } }));
  }

  private async desk(responseId: string, key: string): Promise<Desk> {
    await this.responses.hold(responseId);
    const it = await this.repository.desk(responseId, key);
    if (!it) throw notFound('response');
    this.operation.mustBeAble('response.answer', it);
    const definition = await this.definitions.of(it.versionId);
    return { it, key, definition, rows: new Map(it.answers.map((row) => [placeKey(row), row])), toKeep: new Map() };
  }

  /** Puts one answer among those to keep, unless its question does not take it, somebody else was faster, or it changes nothing. */
  private weigh({ it, definition, rows, toKeep }: Desk, posted: PostedAnswer): Outcome {
    const { question, row = '', expectedVersion } = posted;
    const { error, answer = null } = checkAnswer(definition, { question, row }, posted.answer ?? undefined);
    if (error) return { invalid: error };
    const place = placeKey({ question, row });
    const present = rows.get(place);
    if (present && same(answerOf(present), answer)) return expectedVersion === present.version ? {} : { kept: true };
    if (!present && answer === null) return {};
    if (expectedVersion !== (present?.version ?? 0) || toKeep.has(place)) return { conflict: conflictWith(present, { question, row, answer }) };
    const version = expectedVersion + 1;
    const savedInRole = actingRole(this.operation.actor, 'response.answer', it);
    toKeep.set(place, { question, row, answer, version });
    rows.set(place, { question, row, version, ...answerColumnsOf(answer), savedAt: this.operation.now, savedBy: this.operation.actor.name, savedInRole });
    return { kept: true };
  }

  /** Keeps what was put together, brings the response's progress up to date where a place was saved, and tells what became of each place. */
  private async settle<T extends object>({ it, key, definition, rows, toKeep }: Desk, places: readonly string[], resultOf: (saved: SavedAnswer[]) => T): Promise<T> {
    const { answered, required } = completeness(definition, answersOf([...rows.values()]));
    const state: ResponseState = it.responseState === 'not-started' ? 'in-progress' : it.responseState;
    const result = resultOf(places.map((place) => {
      const { version, savedAt } = rows.get(place) ?? { version: 0, savedAt: this.operation.now };
      const [question = '', row = ''] = place.split('|');
      return { question, row, version, savedAt, answered, required };
    }));
    const role = actingRole(this.operation.actor, 'response.answer', it);
    await this.repository.keep({ response: it, key, answers: [...toKeep.values()], role, progress: places.length ? { answered, required, state } : null, result });
    if (places.length && it.responseState === 'not-started') {
      const { programmeId, organisationId, region } = it;
      await this.facts.record({ name: 'response.started', subject: { type: 'response', id: it.id }, programmeId, organisationId, region });
    }
    return result;
  }
}

function same(one: Answer | undefined, other: Answer | null): boolean {
  return JSON.stringify(one ?? null) === JSON.stringify(other);
}

function conflictWith(present: Present | undefined, { question, row, answer }: { question: string; row: string; answer: Answer | null }): AnswerConflict {
  const theirs = present
    ? { answer: answerOf(present) ?? null, version: present.version, savedAt: present.savedAt, savedBy: present.savedBy ?? null, savedInRole: present.savedInRole }
    : { answer: null, version: 0, savedAt: null, savedBy: null, savedInRole: null };
  return { question, row, yours: answer, theirs };
}
