import { Injectable } from '@nestjs/common';
import {
  allowedOutcomes, canExtend, effectiveDueOn, elapsedDays, extensionDays, instrumentInWords, isReturned, outcomeInWords, returnActions, sharingInWords, verbOfOutcome, verbOfReturnAction,
} from '@muster/domain/collections';
import { notFound, Operation } from '@muster/platform';
import { DELIVERIES } from './delivery-rows.js';
import type { Delivery } from './deliveries.types.js';
import { ExtensionsService } from './extensions.service.js';
import { OutcomesService } from './outcomes.service.js';
import { QueriesService } from './queries.service.js';
import { CHAMPION, NAMED_RETURN, OWN_RETURNS, RETURN_OF_SURVEY, type NamedReturn } from './return-sheet-rows.js';
import type { AwaitedInstrument, ReturnSheet, ReturnTask, StandingOutcome } from './return-sheet.types.js';
import type { ReturnAtHand } from './return-steps.js';
import { ReturnsService } from './returns.service.js';
import type { Return } from './returns.types.js';

/** What people see who answer for an authority: the returns it is asked for, and one of them with everything that its pages show. */
@Injectable()
export class ReturnSheetsService {
  constructor(
    private readonly operation: Operation,
    private readonly returns: ReturnsService,
    private readonly outcomes: OutcomesService,
    private readonly extensions: ExtensionsService,
    private readonly queries: QueriesService,
  ) {}

  /** The returns that the actor's authorities are asked for: open rounds first, and what is due first before the rest. */
  async tasks(): Promise<ReturnTask[]> {
    this.operation.mustBeAble('return.see');
    const organisations = this.operation.actor.grants.flatMap(({ organisationId }) => organisationId ?? []);
    const named = await this.operation.sql<NamedReturn>(OWN_RETURNS, [organisations]);
    const moments = new Map((await this.returns.moments(named.map(({ returnId }) => returnId))).map((it) => [it.id, it]));
    return named.map((row) => this.task(row, moments.get(row.returnId)!));
  }

  private task({ returnId, programme, invented, level, surveyResponseId, surveyState }: NamedReturn, it: ReturnAtHand): ReturnTask {
    const due = effectiveDueOn(it);
    return {
      returnId, programmeId: it.programmeId, programme, invented, collection: it.collectionName, round: it.roundName, roundState: it.roundState, level,
      organisationId: it.organisationId, organisation: it.organisationName, state: it.state, outcome: it.outcome, dueOn: it.dueOn, extendedTo: it.extendedTo, effectiveDueOn: due,
      overdue: !isReturned(it.state) && !it.outcome && it.today > due, openQueries: it.openQueries, surveyResponseId, surveyState, allowed: this.allowed(it),
    };
  }

  /** The verbs that the rules allow now and the policy gives to the actor; an outcome is withdrawn only by who could have set it. */
  private allowed(it: ReturnAtHand): string[] {
    const verbs = this.operation.allowed(returnActions(it).map(verbOfReturnAction), it);
    const ownOutcome = it.outcome !== null && this.operation.allowed([verbOfOutcome(it.outcome)], it).length > 0;
    return verbs.filter((verb) => verb !== 'return.withdraw-outcome' || ownOutcome);
  }

  /** The return at whose receipt a survey was asked, by the id of the response; null for a response that belongs to no return or is out of reach. */
  async ofSurvey(responseId: string): Promise<string | null> {
    this.operation.mustBeAble('return.see');
    return (await this.operation.sql<{ returnId: string }>(RETURN_OF_SURVEY, [responseId]))[0]?.returnId ?? null;
  }

  /** One return with everything that its pages show. Refuses (NOT_FOUND) one that is not there or out of reach. */
  async sheet(returnId: string): Promise<ReturnSheet> {
    const it = await this.returns.moment(returnId);
    this.operation.mustBeAble('return.see', it);
    const shown = await this.returns.find(returnId);
    const [named] = await this.operation.sql<NamedReturn>(NAMED_RETURN, [returnId]);
    if (!shown || !named) throw notFound('return');
    const deliveries = await this.operation.sql<Delivery>(DELIVERIES, [returnId]);
    const barriers = (await this.outcomes.barriers(it.surveyVersionId)).map(({ code, text }) => ({ code, text: text.en }));
    const { periodFrom, periodTo, opensOn, surveyTitle } = named;
    return {
      ...this.task(named, it), why: shown.why, periodFrom, periodTo, opensOn, closesOn: it.closesOn, receivedAt: shown.receivedAt, acceptedAt: shown.acceptedAt, surveyTitle,
      champion: await this.champion(it),
      waitsFor: awaited(it), deliveries, extensions: await this.extensions.of(shown), extensionDays: canExtend(it) ? extensionDays(it) : null,
      queries: await this.queries.ofReturn(returnId), standing: standing(shown), barriers, indicators: deliveries.map(({ indicator, name }) => ({ code: indicator, name })),
      allowedOutcomes: allowedOutcomes(it).filter((outcome) => this.operation.allowed([verbOfOutcome(outcome)], it).length),
    };
  }

  /** Whom to ask: every letter to the authority names this person as well, though its rows are not the authority's to see. */
  private async champion({ programmeId, region }: ReturnAtHand): Promise<ReturnSheet['champion']> {
    const [champion] = await this.operation.elevated(() => this.operation.sql<{ name: string; email: string }>(CHAMPION, [programmeId, region, this.operation.today]));
    return champion ?? null;
  }
}

function awaited(it: ReturnAtHand): AwaitedInstrument[] {
  if (isReturned(it.state)) return [];
  return it.waitsFor.map((instrument) => {
    const step = it.steps.find((one) => one.instrument === instrument) ?? { instrument, state: 'outstanding' as const, askedOn: null, doneOn: null };
    return { instrument, name: instrumentInWords[instrument], standing: sharingInWords(step), askedOn: step.askedOn, elapsedDays: elapsedDays(step, it.today) };
  });
}

function standing({ outcome, outcomeOn, outcomeBy, outcomeReason, outcomeIndicators, outcomeBarriers, successor }: Return): StandingOutcome | null {
  if (!outcome) return null;
  return {
    outcome, words: outcomeInWords[outcome], on: outcomeOn!, by: outcomeBy!, reason: outcomeReason!, indicators: outcomeIndicators, barriers: outcomeBarriers, successor: successor?.name ?? null,
  };
}
