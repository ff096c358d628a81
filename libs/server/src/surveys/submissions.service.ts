import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { actingRole } from '@muster/domain/access';
import { check, decideSubmit, extractSubmittedAnswers, type Answers, type SubmittedAnswer } from '@muster/domain/surveys';
import { Facts, Operation, refuseIf } from '@muster/platform';
import { answersOf } from './answer-rows.js';
import { AnswersRepository } from './answers.repository.js';
import { Definitions } from './definitions.js';
import type { Receipt } from './receipt.types.js';
import type { ResponseMomentRow } from './response-rows.js';
import { ResponsesService } from './responses.service.js';

/** What is kept of a submission. */
interface Kept extends Receipt {
  id: string;
}

/** Handing in: the immutable submission, its answers in the shape that analysis reads, and the fact, in one transaction. */
@Injectable()
export class SubmissionsService {
  constructor(
    private readonly operation: Operation,
    private readonly facts: Facts,
    private readonly responses: ResponsesService,
    private readonly definitions: Definitions,
    private readonly answers: AnswersRepository,
  ) {}

  /** Submits a response. Submitting what is submitted gives the same receipt. Refuses with the list of what is missing (ANSWERS_MISSING) or wrong (ANSWERS_NOT_VALID), and outside of the wave (WAVE_CLOSED, WAVE_NOT_OPEN). */
  async submit(responseId: string): Promise<Receipt> {
    const it = await this.responses.moment(responseId, 'lock');
    this.operation.mustBeAble('response.submit', it);
    const receipt = it.responseState === 'submitted' ? await this.receipt(it) : null;
    if (receipt) return receipt;
    const definition = await this.definitions.of(it.versionId);
    const { errors, answers } = check(definition, answersOf(await this.answers.all(responseId)), { partial: false });
    refuseIf(decideSubmit({ ...it, today: this.operation.today }, errors));
    const submission = await this.keep(it, answers, extractSubmittedAnswers(definition, answers));
    const { programmeId, organisationId, region } = it;
    await this.facts.record({ name: 'response.submitted', subject: { type: 'response', id: it.id }, programmeId, organisationId, region, details: { reference: submission.reference } });
    return submission;
  }

  /** The receipt of the submission in force; null when nothing was handed in. */
  async receipt({ submissionId }: Pick<ResponseMomentRow, 'submissionId'>): Promise<Receipt | null> {
    if (!submissionId) return null;
    const [row] = await this.operation.sql<Receipt>('select reference, submitted_at as "submittedAt" from submission where id = $1', [submissionId]);
    return row ?? null;
  }

  private async keep(it: ResponseMomentRow, answers: Answers, submitted: readonly SubmittedAnswer[]): Promise<Kept> {
    const { id, programmeId, organisationId, region, waveId } = it;
    const role = actingRole(this.operation.actor, 'response.submit', it);
    const [row] = await this.operation.sql<Kept>(INSERT_SUBMISSION, [id, programmeId, organisationId, region, newReference(), JSON.stringify(answers), this.operation.now, this.operation.actor.personId, role]);
    await this.operation.change(INSERT_ANSWERS, [row!.id, programmeId, waveId, organisationId, region, JSON.stringify(submitted)]);
    await this.operation.change("update response set state = 'submitted', submission_id = $2, submitted_at = $3 where id = $1", [id, row!.id, this.operation.now]);
    return row!;
  }
}

const LETTERS = '23456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A reference that can be read out over the telephone: no letter or digit that is easily taken for another. */
function newReference(): string {
  const letters = [...randomBytes(8)].map((byte) => LETTERS[byte % LETTERS.length]).join('');
  return `${letters.slice(0, 4)}-${letters.slice(4)}`;
}

const INSERT_SUBMISSION = `insert into submission (response_id, programme_id, organisation_id, region_code, number, reference, answers, submitted_at, submitted_by, submitted_role)
  values ($1, $2, $3, $4, (select coalesce(max(number), 0) + 1 from submission where response_id = $1), $5, $6, $7, $8, $9)
  returning id, reference, submitted_at as "submittedAt"`;

const INSERT_ANSWERS = `insert into submitted_answer (submission_id, position, programme_id, wave_id, organisation_id, region_code, measure, subject, state, code, number)
  select $1, position, $2, $3, $4, $5, item ->> 'measure', item ->> 'subject', item ->> 'state', item ->> 'code', (item ->> 'number')::numeric
  from jsonb_array_elements($6::jsonb) with ordinality as items (item, position)`;
