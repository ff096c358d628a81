import { Injectable } from '@nestjs/common';
import { actingRole } from '@muster/domain/access';
import { decideOutcome, decideWithdrawOutcome, partsOfOutcome, verbOfOutcome, type OutcomeContext, type OutcomeInput as AskedOutcome } from '@muster/domain/collections';
import type { Refusal } from '@muster/domain/kernel';
import type { Choice } from '@muster/domain/surveys';
import { notFound, Operation, refuseIf } from '@muster/platform';
import { surveyTemplates } from '@muster/reference';
import { Definitions } from '../surveys/index.js';
import type { ReturnAtHand } from './return-steps.js';
import type { OutcomeInput } from './returns.inputs.js';
import { ReturnsService } from './returns.service.js';
import type { Return } from './returns.types.js';

const builtIn = surveyTemplates()[0]!.definition.barriers;

/** What stands instead of a return, and who decided so. */
@Injectable()
export class OutcomesService {
  constructor(private readonly operation: Operation, private readonly returns: ReturnsService, private readonly definitions: Definitions) {}

  /**
   * Sets a typed outcome in the place of the return. Refuses OUTCOME_NOT_ALLOWED, OUTCOME_REASON, OUTCOME_INDICATORS, OUTCOME_SUCCESSOR, RETURN_ACCOUNTED, ROUND_NOT_OPEN, ROUND_CLOSED,
   * and a successor that does not exist (NOT_FOUND).
   */
  async set(id: string, input: OutcomeInput): Promise<Return> {
    const it = await this.returns.moment(id, 'lock');
    this.operation.mustBeAble(verbOfOutcome(input.outcome), it);
    const asked = this.asked(input);
    refuseIf(await this.refusal(it, asked));
    await this.write(it, asked);
    return (await this.returns.find(id))!;
  }

  /** The outcome as the rules take it. */
  asked({ outcome, reason, indicators, barriers, successorId }: OutcomeInput): AskedOutcome {
    return { outcome, reason, indicators: indicators ?? [], barriers: barriers ?? [], successorId: successorId ?? null };
  }

  /** Why this outcome cannot be set for this return; null where it can. */
  async refusal(it: ReturnAtHand, asked: AskedOutcome): Promise<Refusal | null> {
    const refusal = decideOutcome(asked, it, await this.context(it));
    if (refusal || !asked.successorId) return refusal;
    const known = await this.operation.sql('select 1 from organisation where id = $1', [asked.successorId]);
    return known.length ? null : notFound('organisation');
  }

  private async context(it: ReturnAtHand): Promise<OutcomeContext> {
    const indicators = await this.operation.sql<{ code: string }>(INDICATORS, [it.frameworkId, it.levelCode]);
    const barriers = await this.barriers(it.surveyVersionId);
    return { organisationId: it.organisationId, indicators: new Set(indicators.map(({ code }) => code)), barriers: new Set(barriers.map(({ code }) => code)) };
  }

  /** What may be ticked as standing in the way: the barriers of the round's survey, or the built-in ones where it has none. */
  async barriers(surveyVersionId: string | null): Promise<Choice[]> {
    const own = surveyVersionId ? (await this.definitions.of(surveyVersionId)).barriers : [];
    return own.length ? own : builtIn;
  }

  /** Writes an outcome that is allowed and decided. */
  async write(it: ReturnAtHand, asked: AskedOutcome): Promise<void> {
    const { outcome, reason, indicators, barriers, successorId } = partsOfOutcome(asked);
    const { actor, today } = this.operation;
    const verb = verbOfOutcome(outcome);
    await this.operation.change(SET_OUTCOME, [it.id, it.version, outcome, today, actor.personId, actingRole(actor, verb, it), reason, indicators, barriers, successorId]);
    await this.returns.recorded('return.accounted', it, { verb, outcome, indicators, barriers, successorId, before: it.outcome });
  }

  /** Takes an outcome back, so that the return is expected again. Refuses OUTCOME_NOT_ALLOWED, OUTCOME_REASON and ROUND_CLOSED; and who could not have set it (FORBIDDEN). */
  async withdraw(id: string, reason: string): Promise<Return> {
    const it = await this.returns.moment(id, 'lock');
    this.operation.mustBeAble('return.withdraw-outcome', it);
    refuseIf(decideWithdrawOutcome(it, reason));
    this.operation.mustBeAble(verbOfOutcome(it.outcome!), it);
    await this.operation.change(WITHDRAW_OUTCOME, [it.id, it.version]);
    await this.returns.recorded('return.outcome-withdrawn', it, { verb: 'return.withdraw-outcome', outcome: it.outcome, reason: reason.trim() });
    return (await this.returns.find(id))!;
  }
}

const INDICATORS = 'select code from indicator where framework_id = $1 and ($2::text is null or level_code = $2)';

const SET_OUTCOME = `update expected_return set outcome = $3, outcome_on = $4, outcome_by = $5, outcome_role = $6, outcome_reason = $7, outcome_indicators = $8, outcome_barriers = $9, successor_id = $10,
  version = version + 1 where id = $1 and version = $2`;
const WITHDRAW_OUTCOME = `update expected_return set outcome = null, outcome_on = null, outcome_by = null, outcome_role = null, outcome_reason = null, outcome_indicators = '{}', outcome_barriers = '{}',
  successor_id = null, version = version + 1 where id = $1 and version = $2`;
