import { Injectable } from '@nestjs/common';
import { actingRole } from '@muster/domain/access';
import { decidePlan, decidePlannable, isOpenPlan, planChanged, type BlockerStatus, type PlanAsked } from '@muster/domain/blockers';
import { Facts, listPage, notFound, Operation, refuseIf, Where, type Page, type PageInput } from '@muster/platform';
import { INSERT_PLAN, KEEP_CHANGE, PLAN, PLAN_CHANGES, PLAN_FROM, PLAN_ORDER, PLAN_OVERDUE, PLAN_PLACE, UPDATE_PLAN } from './plan-rows.js';
import type { ImprovementPlan, PlanChange, PlanFilter, SavePlanInput } from './plans.types.js';

type Row = Omit<ImprovementPlan, 'overdue' | 'allowedActions'> & { organisationId: string; regionCode: string | null };
type Place = { programmeId: string; status: BlockerStatus; actor: string | null; region: string | null };

/** What authorities plan to do about blockers. */
@Injectable()
export class PlansService {
  constructor(private readonly operation: Operation, private readonly facts: Facts) {}

  /** Plans in the order of the ranking. A champion sees the own region. */
  async list(filter: PlanFilter = {}, page?: PageInput | null): Promise<Page<ImprovementPlan>> {
    this.operation.mustBeAble('plan.list');
    const where = new Where();
    const today = `${where.parameter(this.operation.today)}::date`;
    const late = PLAN_OVERDUE.replaceAll('$today', today);
    where.and(`${today} is not null`).equals('improvement_plan.programme_id', filter.programmeId).equals('improvement_plan.organisation_id', filter.organisationId)
      .equals('improvement_plan.blocker_id', filter.blockerId).equals('improvement_plan.region_code', filter.region).equals('improvement_plan.progress', filter.progress)
      .contains(['roster_entry.name', 'improvement_plan.action', 'improvement_plan.owner'], filter.search).and(filter.overdue === true && late).and(filter.overdue === false && `not ${late}`)
      .within(this.operation.reach('plan.list'), { programme: 'improvement_plan.programme_id', region: 'improvement_plan.region_code' });
    const { items, total } = await listPage<Row>(this.operation, { select: PLAN, from: PLAN_FROM, where, order: PLAN_ORDER, page });
    return { items: items.map((row) => this.shown(row)), total };
  }

  /** One plan; null when there is none or out of reach. */
  async find(id: string): Promise<ImprovementPlan | null> {
    return (await this.where(new Where().equals('improvement_plan.id', id)))[0] ?? null;
  }

  /** The plans of one authority in one programme, as far as the actor may see them. */
  async ofAuthority(programmeId: string, organisationId: string): Promise<ImprovementPlan[]> {
    return this.where(new Where().equals('improvement_plan.programme_id', programmeId).equals('improvement_plan.organisation_id', organisationId));
  }

  private async where(where: Where): Promise<ImprovementPlan[]> {
    this.operation.mustBeAble('plan.see');
    const rows = await this.operation.sql<Row>(`select ${PLAN} from ${PLAN_FROM} ${where} order by ${PLAN_ORDER}`, where.parameters);
    return rows.map((row) => this.shown(row));
  }

  private shown({ organisationId, regionCode, ...row }: Row): ImprovementPlan {
    const { programmeId, dueOn } = row;
    return {
      ...row, overdue: isOpenPlan(row) && dueOn !== null && dueOn < this.operation.today, allowedActions: this.operation.allowed(['plan.save'], { programmeId, organisationId, region: regionCode }),
    };
  }

  /** Every change of a plan, newest first; none of one out of reach. */
  async changes(id: string): Promise<PlanChange[]> {
    return this.operation.sql<PlanChange>(PLAN_CHANGES, [id]);
  }

  /**
   * Saves the plan of an authority against a blocker, with a row of history and a fact. Refuses one that somebody changed since (PLAN_CHANGED, with the plan as it is now),
   * a blocker about which an authority can do nothing (BLOCKER_OF_OTHERS) or that is closed (BLOCKER_CLOSED), what cannot be (ACTION_MISSING, OWNER_MISSING,
   * OWNER_IS_PERSON, EVIDENCE_MISSING, PLAN_DAY_PAST, PLAN_DAY_FAR, INVALID_INPUT), and an authority or a blocker that is not there or out of reach (NOT_FOUND).
   */
  async keep({ organisationId, blockerId, expectedVersion, ...input }: SavePlanInput): Promise<ImprovementPlan> {
    const [place] = await this.operation.sql<Place>(PLAN_PLACE, [organisationId, blockerId]);
    if (!place) throw notFound('authority or blocker');
    this.operation.mustBeAble('plan.save', { organisationId, ...place });
    const ofBlocker = new Where().equals('improvement_plan.programme_id', place.programmeId).equals('improvement_plan.organisation_id', organisationId).equals('improvement_plan.blocker_id', blockerId);
    const [before] = await this.where(ofBlocker);
    if ((before?.version ?? 0) !== expectedVersion) refuseIf(planChanged(before ? current(before) : null));
    const asked: PlanAsked = { ...input, action: input.action.trim(), owner: input.owner.trim(), dueOn: input.dueOn ?? null, evidence: input.evidence?.trim() || null };
    refuseIf(decidePlannable(place, before ?? null) ?? decidePlan(asked, before ?? null, this.operation.today));
    if (!(await this.write({ ...place, organisationId, blockerId }, asked, expectedVersion))) refuseIf(planChanged(current((await this.where(ofBlocker))[0]!)));
    const [saved] = await this.where(ofBlocker);
    const { id, progress, dueOn, version } = saved!;
    const details = { blockerId, progress, dueOn, version };
    await this.facts.record({ name: 'plan.saved', subject: { type: 'improvement-plan', id }, programmeId: place.programmeId, organisationId, region: place.region, details });
    return saved!;
  }

  private async write(place: Place & { organisationId: string; blockerId: string }, asked: PlanAsked, expectedVersion: number): Promise<boolean> {
    const { programmeId, organisationId, region, blockerId } = place;
    const { actor, now } = this.operation;
    const values = [programmeId, organisationId, region, blockerId, asked.action, asked.owner, asked.dueOn, asked.evidence, asked.progress, actor.personId, actingRole(actor, 'plan.save', place), now];
    const saved = expectedVersion === 0 ? await this.operation.change(INSERT_PLAN, values) : await this.operation.change(UPDATE_PLAN, [...values, expectedVersion]);
    if (saved === 1) await this.operation.change(KEEP_CHANGE, [programmeId, organisationId, blockerId]);
    return saved === 1;
  }
}

/** What somebody whose plan was overtaken needs to see. */
function current({ action, owner, dueOn, evidence, progress, version, changedBy, changedAt }: ImprovementPlan): Record<string, unknown> {
  return { action, owner, dueOn, evidence, progress, version, changedBy, changedAt };
}
