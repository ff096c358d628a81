import { Injectable } from '@nestjs/common';
import { type Verb } from '@muster/domain/access';
import {
  carriedExplanation, decideAnswer, decideQuery, decideRaise, decideWithdrawQuery, fingerprint, queryActions, queryOverdue, stateAfterQueries,
  type EarlierQuery, type ReturnState,
} from '@muster/domain/collections';
import type { SubmittedAnswer } from '@muster/domain/surveys';
import { listPage, notFound, Operation, refuseIf, Where, type Page, type PageInput } from '@muster/platform';
import { DeliveriesService } from './deliveries.service.js';
import {
  ACCEPT_ANSWER, ANSWER_QUERY, ASK_AGAIN, EARLIER, INSERT_QUERY, MEASURED, QUERIES_OF, QUERY, QUERY_FROM, QUERY_OVERDUE, RETURN_OF, WITHDRAW_QUERY, type QueryMoment,
} from './query-rows.js';
import type { RaiseQueryInput, ReturnQuery, ReturnQueryFilter } from './queries.types.js';
import type { ReturnAtHand } from './return-steps.js';
import { ReturnsService } from './returns.service.js';
import type { Return } from './returns.types.js';

type Row = Omit<ReturnQuery, 'overdue' | 'allowedActions'> & { programmeId: string; organisationId: string; region: string | null };
type AtHand = { it: ReturnAtHand; query: QueryMoment };

/** What the project team asks about returns, and what the authorities say to it. */
@Injectable()
export class QueriesService {
  constructor(
    private readonly operation: Operation,
    private readonly returns: ReturnsService,
    private readonly deliveries: DeliveriesService,
  ) {}

  /** Queries over all returns, those that are due first before the others. A champion sees the own region. */
  async list(filter: ReturnQueryFilter = {}, page?: PageInput | null): Promise<Page<ReturnQuery>> {
    this.operation.mustBeAble('query.list');
    const where = new Where();
    const today = `${where.parameter(this.operation.today)}::date`;
    const late = QUERY_OVERDUE.replaceAll('$today', today);
    where.and(`${today} is not null`).equals('return_query.programme_id', filter.programmeId).equals('expected_return.round_id', filter.roundId)
      .equals('return_query.region_code', filter.region).equals('return_query.state', filter.state).equals('return_query.indicator', filter.indicator)
      .and(filter.overdue === true && late).and(filter.overdue === false && `not ${late}`)
      .within(this.operation.reach('query.list'), { programme: 'return_query.programme_id', region: 'return_query.region_code' });
    const order = "(return_query.state = 'open') desc, return_query.due_on, roster_entry.name, return_query.raised_at, return_query.id";
    const { items, total } = await listPage<Row>(this.operation, { select: QUERY, from: QUERY_FROM, where, order, page });
    return { items: items.map((row) => this.shown(row)), total };
  }

  /** The queries of one return, the oldest first; none for a return out of reach. */
  async ofReturn(returnId: string): Promise<ReturnQuery[]> {
    const rows = await this.operation.sql<Row>(`select ${QUERY} from ${QUERY_FROM} where return_query.return_id = $1 order by return_query.raised_at, return_query.id`, [returnId]);
    return rows.map((row) => this.shown(row));
  }

  private shown({ programmeId, organisationId, region, ...row }: Row): ReturnQuery {
    const verbs = queryActions(row).map((action): Verb => `query.${action}`);
    return { ...row, overdue: queryOverdue(row, this.operation.today), allowedActions: this.operation.allowed(verbs, { programmeId, organisationId, region }) };
  }

  /**
   * Raises a query: the return is queried from then on. Where the same was asked in the round before, was accepted as explained and nothing has changed since, the
   * explanation is carried forward. Refuses a return that is not here or accepted (RETURN_STATE, ROUND_NOT_OPEN), and an indicator or a day that cannot be (INVALID_INPUT).
   */
  async raise(returnId: string, input: RaiseQueryInput): Promise<Return> {
    const it = await this.returns.moment(returnId, 'lock');
    this.operation.mustBeAble('query.raise', it);
    const asked = { indicator: input.indicator ?? null, text: input.text.trim(), dueOn: input.dueOn };
    const deliveries = await this.deliveries.ofReturn(returnId);
    refuseIf(decideRaise(asked, it, deliveries.map(({ indicator }) => indicator)));
    const print = await this.fingerprint(it, asked.indicator);
    const earlier = carriedExplanation(await this.operation.sql<EarlierQuery>(EARLIER, [returnId]), { ...asked, fingerprint: print });
    const [{ id }] = (await this.operation.sql<{ id: string }>(INSERT_QUERY, [
      returnId, it.programmeId, it.organisationId, it.region, asked.indicator, asked.text, asked.dueOn, earlier?.id ?? null, this.operation.actor.personId, this.operation.now, print,
    ])) as [{ id: string }];
    return this.after({ it, query: { id, indicator: asked.indicator, state: 'open' } }, 'query.raised', { verb: 'query.raise', dueOn: asked.dueOn, carriedForward: earlier !== null });
  }

  /** What the return says about an indicator (null: all of it) at this moment. */
  private async fingerprint(it: ReturnAtHand, indicator: string | null): Promise<string> {
    const deliveries = (await this.deliveries.ofReturn(it.id)).flatMap(({ indicator: code, extent, note }) => (extent ? [{ indicator: code, extent, note }] : []));
    const submitted = it.waveId ? await this.operation.sql<SubmittedAnswer>(MEASURED, [it.waveId, it.organisationId]) : [];
    return fingerprint(indicator, { deliveries, submitted });
  }

  /** The authority explains or has corrected its data. Refuses a query that is not open (QUERY_STATE) and an empty answer (INVALID_INPUT). Also after the round has closed. */
  async answer(id: string, { corrected, answer }: { corrected: boolean; answer: string }): Promise<Return> {
    const at = await this.atHand(id);
    this.operation.mustBeAble('query.answer', at.it);
    refuseIf(decideAnswer(at.query, answer));
    const state = corrected ? 'corrected' : 'explained';
    await this.operation.change(ANSWER_QUERY, [id, state, answer.trim(), this.operation.actor.personId, this.operation.now]);
    return this.after(at, 'query.answered', { verb: 'query.answer', as: state });
  }

  /** The project team accepts an answer, or asks again and says why. Refuses a query without an answer or with a decision (QUERY_STATE), and asking again without a reason (INVALID_INPUT). */
  async decide(id: string, decision: { accepted: boolean; reason?: string | null }): Promise<Return> {
    const at = await this.atHand(id);
    this.operation.mustBeAble('query.decide', at.it);
    refuseIf(decideQuery(at.query, decision));
    const last = decision.accepted ? await this.fingerprint(at.it, at.query.indicator) : decision.reason!.trim();
    await (decision.accepted ? this.operation.change(ACCEPT_ANSWER, [id, last, this.operation.actor.personId, this.operation.now]) : this.operation.change(ASK_AGAIN, [id, last]));
    return this.after(at, decision.accepted ? 'query.accepted' : 'query.asked-again', { verb: 'query.decide', ...(decision.accepted ? {} : { reason: last }) });
  }

  /** The project team no longer asks. Refuses a query that is decided (QUERY_STATE) and a missing reason (INVALID_INPUT). */
  async withdraw(id: string, reason: string): Promise<Return> {
    const at = await this.atHand(id);
    this.operation.mustBeAble('query.withdraw', at.it);
    refuseIf(decideWithdrawQuery(at.query, reason));
    await this.operation.change(WITHDRAW_QUERY, [id, this.operation.actor.personId, this.operation.now]);
    return this.after(at, 'query.withdrawn', { verb: 'query.withdraw', reason: reason.trim() });
  }

  /** A query with its return, which is held until the operation ends. Refuses (NOT_FOUND) one that is not there or out of reach. */
  private async atHand(id: string): Promise<AtHand> {
    const [found] = await this.operation.sql<{ returnId: string }>(RETURN_OF, [id]);
    if (!found) throw notFound('query');
    const it = await this.returns.moment(found.returnId, 'lock');
    const query = (await this.operation.sql<QueryMoment>(QUERIES_OF, [it.id])).find((one) => one.id === id);
    if (!query) throw notFound('query');
    return { it, query };
  }

  /** What follows for the return, and the fact. */
  private async after({ it, query }: AtHand, name: `query.${string}`, { verb, ...details }: Record<string, unknown> & { verb: Verb }): Promise<Return> {
    const queries = await this.operation.sql<QueryMoment>(QUERIES_OF, [it.id]);
    const returnState: ReturnState = name === 'query.raised' ? 'queried' : stateAfterQueries(it.state, queries);
    if (returnState !== it.state) await this.returns.moveTo(it, returnState);
    await this.returns.recorded(name, it, { verb, queryId: query.id, indicator: query.indicator, ...details, returnState });
    return (await this.returns.find(it.id))!;
  }
}
