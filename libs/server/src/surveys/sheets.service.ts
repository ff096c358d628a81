import { Injectable } from '@nestjs/common';
import { compare, decideSave, hasClosed, smallestBase, type Answers, type ComparedQuestion, type Definition, type Distribution, type ResponseState } from '@muster/domain/surveys';
import { notFound, Operation } from '@muster/platform';
import { answersOf, placeKey, type AnswerRow } from './answer-rows.js';
import { AnswersRepository } from './answers.repository.js';
import { Definitions } from './definitions.js';
import type { ResponseMomentRow } from './response-rows.js';
import { ResponsesService } from './responses.service.js';
import { COMPARED_SUBMISSION, SHEET_NAMES, SUBMITTED, TASKS } from './sheet-rows.js';

/** One survey that somebody is asked to answer for an organisation. */
export interface Task {
  responseId: string;
  programme: string;
  wave: string;
  organisation: string;
  state: ResponseState;
  waveState: string;
  opensOn: string;
  closesOn: string;
  answered: number;
  required: number;
  invented: boolean;
  canAnswer: boolean;
}

/** What was handed in, when and by whom. */
export interface SubmittedSheet {
  reference: string;
  submittedAt: string;
  submittedBy: string;
  answers: Answers;
}

/** One response with everything that its pages show. `versions` and `savedAt` go by `question|row`; `pleaseNote` says why nothing can be answered now. */
export interface Sheet {
  responseId: string;
  organisation: { id: string; name: string };
  programme: { name: string; invented: boolean };
  wave: { id: string; name: string; state: string; opensOn: string; closesOn: string };
  state: ResponseState;
  definition: Definition;
  answers: Answers;
  versions: Record<string, number>;
  savedAt: Record<string, string>;
  lastSavedAt: string | null;
  allowedActions: string[];
  submission: SubmittedSheet | null;
  pleaseNote: string | null;
}

type Names = Pick<Sheet, 'organisation' | 'programme'>;

/** What people see who answer for an authority: their surveys, the sheet they fill in, and afterwards how they compare. */
@Injectable()
export class SheetsService {
  constructor(
    private readonly operation: Operation,
    private readonly responses: ResponsesService,
    private readonly definitions: Definitions,
    private readonly repository: AnswersRepository,
  ) {}

  /** The surveys that the actor's authorities are asked to answer, open ones first. */
  async tasks(): Promise<Task[]> {
    this.operation.mustBeAble('response.see');
    const organisations = this.operation.actor.grants.flatMap(({ organisationId }) => organisationId ?? []);
    const rows = await this.operation.sql<Omit<Task, 'canAnswer'>>(TASKS, [organisations]);
    return rows.map((row) => ({ ...row, canAnswer: row.state !== 'submitted' && row.waveState === 'open' && !hasClosed({ state: 'open', closesOn: row.closesOn }, this.operation.today) }));
  }

  /** One response with its questions, answers and what may be done with it. Refuses (NOT_FOUND) one that is not there or out of reach. */
  async sheet(responseId: string): Promise<Sheet> {
    const it = await this.responses.moment(responseId);
    this.operation.mustBeAble('response.see', it);
    const [names] = await this.operation.sql<Names>(SHEET_NAMES, [responseId]);
    const rows = await this.repository.all(responseId);
    const [submission] = await this.operation.sql<SubmittedSheet>(SUBMITTED, [responseId]);
    return { ...names!, ...this.asSheet(it, rows), definition: await this.definitions.of(it.versionId), submission: submission ?? null };
  }

  private asSheet(it: ResponseMomentRow, rows: AnswerRow[]): Omit<Sheet, 'definition' | 'submission' | keyof Names> {
    const refusal = decideSave({ ...it, today: this.operation.today });
    const saved = rows.map((row) => [placeKey(row), row.savedAt.toISOString()] as const);
    return {
      responseId: it.id, state: it.responseState, answers: answersOf(rows),
      wave: { id: it.waveId, name: it.waveName, state: it.waveState, opensOn: it.opensOn, closesOn: it.closesOn },
      versions: Object.fromEntries(rows.map((row) => [placeKey(row), row.version])), savedAt: Object.fromEntries(saved),
      lastSavedAt: saved.map(([, at]) => at).sort().at(-1) ?? null,
      allowedActions: refusal ? [] : this.operation.allowed(['response.answer', 'response.submit'], it), pleaseNote: refusal?.message ?? null,
    };
  }

  /** The own submitted answers beside the region's and the nation's distribution; of other authorities only counts are read. Refuses (NOT_FOUND) before submission. */
  async comparison(responseId: string): Promise<{ region: string; questions: ComparedQuestion[] }> {
    const it = await this.responses.moment(responseId);
    this.operation.mustBeAble('response.compare', it);
    const [own] = await this.operation.sql<{ answers: Answers; region: string }>(COMPARED_SUBMISSION, [responseId]);
    if (!own) throw notFound('comparison: it appears once you have submitted');
    const distributions = await this.operation.sql<Distribution>(
      `select measure, subject, code, in_region as region, in_nation as nation, region_answered as "regionAnswered", nation_answered as "nationAnswered" from distribution($1, $2)`,
      [responseId, smallestBase],
    );
    return { region: own.region, questions: compare(await this.definitions.of(it.versionId), own.answers, distributions) };
  }
}
