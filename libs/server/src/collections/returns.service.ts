import { Injectable } from '@nestjs/common';
import { actingRole, reachOf, type Verb } from '@muster/domain/access';
import { decideTakeBack, effectiveDueOn, waitsFor, type ActsFor, type ReturnState } from '@muster/domain/collections';
import { Facts, listPage, notFound, Operation, refuseIf, type Page, type PageInput } from '@muster/platform';
import { SortDirection } from '../organisations/index.js';
import { ResponsesService } from '../surveys/index.js';
import { whereReturns } from './return-filter.js';
import { HOLD_RETURNS, MOMENTS, ONE_RETURN, RETURN_FROM, THESE_RETURNS, type ReturnMomentRow, type ReturnRow } from './return-rows.js';
import { MOVE, returnSteps, type ReturnAtHand, type ReturnStep } from './return-steps.js';
import { returnShown } from './returns-shown.js';
import type { ReturnFilter } from './returns.inputs.js';
import { ReturnSort, type Return } from './returns.types.js';

type Order = { sort?: ReturnSort | null; direction?: SortDirection | null };

/** What is expected of whom, how far it is, and the steps that it takes. */
@Injectable()
export class ReturnsService {
  constructor(private readonly operation: Operation, private readonly facts: Facts, private readonly responses: ResponsesService) {}

  /** Returns with their contact and what stands in the way of each. A champion sees the own region. */
  async list(filter: ReturnFilter = {}, order: Order = {}, page?: PageInput | null): Promise<Page<Return>> {
    this.operation.mustBeAble('return.list');
    return this.rows('return.list', { filter, order, page });
  }

  /** One return; null when there is none or out of reach. An authority sees its own. */
  async find(id: string): Promise<Return | null> {
    this.operation.mustBeAble('return.see');
    const [row] = await this.operation.sql<ReturnRow>(ONE_RETURN, [[id], this.operation.today]);
    return row && this.operation.allowed(['return.see'], placeOf(row)).length ? this.shown(row) : null;
  }

  private async rows(verb: Verb, { filter, order = {}, page }: { filter: ReturnFilter; order?: Order; page?: PageInput | null }): Promise<Page<Return>> {
    const { actor, today } = this.operation;
    const where = whereReturns(filter, today).within(reachOf(actor, verb), { programme: 'expected_return.programme_id', region: 'expected_return.region_code', organisation: 'expected_return.organisation_id' });
    const by = `${order.sort ?? ReturnSort.ORGANISATION} ${order.direction ?? SortDirection.ASC} nulls last, roster_entry.name, collection_round.opens_on desc, expected_return.id`;
    const { items, total } = await listPage<{ id: string }>(this.operation, { select: 'expected_return.id', from: RETURN_FROM, where, order: by, page });
    const rows = await this.operation.sql<ReturnRow>(`${THESE_RETURNS} order by ${by}`, [items.map(({ id }) => id), today]); // what a row shows costs more than finding it
    return { items: rows.map((row) => this.shown(row)), total };
  }

  private shown(row: ReturnRow): Return {
    return returnShown(row, this.operation.today, this.actsFor(placeOf(row)));
  }

  /** For whom the actor acts on a return there: the project team before a champion before the authority. */
  actsFor(subject: { programmeId: string; organisationId: string; region: string | null }): ActsFor {
    if (this.operation.allowed(['return.accept'], subject).length) return 'team';
    return this.operation.allowed(['return.account'], subject).length ? 'champion' : 'authority';
  }

  /** What the rules need of a return. Refuses (NOT_FOUND) one that is not there or out of reach. `lock` holds the row, and keeps the round from closing, until the operation ends. */
  async moment(id: string, lock?: 'lock'): Promise<ReturnAtHand> {
    const [it] = await this.moments([id], lock);
    if (!it) throw notFound('return');
    return it;
  }

  /** The same for several; those that are not there or out of reach are left out. */
  async moments(ids: readonly string[], lock?: 'lock'): Promise<ReturnAtHand[]> {
    if (lock) await this.operation.sql(HOLD_RETURNS, [ids]);
    const { today } = this.operation;
    const rows = await this.operation.sql<ReturnMomentRow>(MOMENTS, [ids]);
    return rows.map((row) => ({ ...row, today, waitsFor: waitsFor(row.sharing, row.steps), by: this.actsFor(row) }));
  }

  /** The authority has read what is asked of it. Refuses RETURN_STATE, RETURN_ACCOUNTED, ROUND_NOT_OPEN and ROUND_CLOSED. */
  async acknowledge(id: string): Promise<Return> {
    return this.step(id, returnSteps.acknowledge);
  }

  /** The authority has begun. Refuses as acknowledging does. */
  async prepare(id: string): Promise<Return> {
    return this.step(id, returnSteps.prepare);
  }

  /**
   * The return is here: it lifts what it was waited for, and the authority is asked the round's survey. Refuses as acknowledging does, and while something that the
   * round requires is not signed (SHARING_NOT_DONE).
   */
  async record(id: string): Promise<Return> {
    return this.step(id, returnSteps.record);
  }

  /** The authority sends again what was queried. Refuses RETURN_STATE and QUERIES_OPEN. */
  async resubmit(id: string): Promise<Return> {
    return this.step(id, returnSteps.resubmit);
  }

  /** The project team takes the return as it is. Refuses RETURN_STATE and QUERIES_OPEN (while one is undecided). */
  async accept(id: string): Promise<Return> {
    return this.step(id, returnSteps.accept);
  }

  /** A return that was recorded by mistake goes back into preparation. Refuses RETURN_STATE, and no reason (INVALID_INPUT). */
  async takeBack(id: string, reason: string): Promise<Return> {
    const it = await this.moment(id, 'lock');
    this.operation.mustBeAble('return.take-back', it);
    refuseIf(decideTakeBack(it, reason));
    await this.moveTo(it, 'in-preparation');
    await this.recorded('return.taken-back', it, { verb: 'return.take-back', reason: reason.trim() });
    return (await this.find(id))!;
  }

  private async step(id: string, step: ReturnStep): Promise<Return> {
    const it = await this.moment(id, 'lock');
    this.operation.mustBeAble(step.verb, it);
    refuseIf(step.decide(it));
    await this.take(it, step);
    return (await this.find(id))!;
  }

  /** Takes a step that is allowed and decided: writes it, asks the survey where the return is here now, and records the fact. */
  async take(it: ReturnAtHand, step: ReturnStep): Promise<void> {
    await this.moveTo(it, step.to);
    const details = step.to === 'received' ? await this.onReceipt(it) : {};
    await this.recorded(step.fact, it, { verb: step.verb, ...details });
  }

  private async onReceipt(it: ReturnAtHand): Promise<Record<string, unknown>> {
    const by = it.by === 'authority' ? 'authority' : 'staff';
    if (it.waveId) await this.responses.ask(it.waveId, it.organisationId);
    return { by, waveId: it.waveId, late: it.today > effectiveDueOn(it), lifted: it.outcome };
  }

  /** Writes the next state of a return that was held and decided before. */
  async moveTo({ id, version }: ReturnAtHand, state: ReturnState): Promise<void> {
    await this.operation.change(MOVE, [id, state, this.operation.now, version]);
  }

  /** Records a fact of a return, in the place where it belongs and the role in which the actor did the verb. */
  async recorded(name: string, it: ReturnAtHand, { verb, ...details }: Record<string, unknown> & { verb: Verb }): Promise<void> {
    const { programmeId, organisationId, region, roundId } = it;
    const role = actingRole(this.operation.actor, verb, it);
    await this.facts.record({ name, subject: { type: 'return', id: it.id }, programmeId, organisationId, region, role, details: { roundId, ...details } });
  }
}

const placeOf = ({ round, organisation, region }: ReturnRow) => ({ programmeId: round.programmeId, organisationId: organisation.id, region: region?.code ?? null });
