// What stands in the way of an authority, and what it plans to do about it.
import { Controller, Get, Post, Req, Res } from '@nestjs/common';
import { can } from '@muster/domain/access';
import { notFound, Problem, Requires } from '@muster/platform';
import { OwnPlansService, PlansService, type OwnPlans, type PlanProgressName } from '@muster/server/blockers';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { mistakesIn, mistakesView, type Mistake } from '../form/mistakes.js';
import { fieldsOfPlan, planMistakes, typedPlan, type TypedPlan } from '../form/typed-plan.js';
import { fieldsIn, type Fields } from '../render/fields.js';
import { placeViews } from '../render/plan-view.js';
import { planForm, type Overtaken } from './our-plan-page.js';
import { go, idIn, show } from './page.js';

type PlanRequest = FastifyRequest<{ Params: { organisation: string; blocker: string }; Querystring: { done?: string } }>;
type AtHand = { place: OwnPlans; one: OwnPlans['blockers'][number] };

/** At which control a refusal about an input of the service shows. */
const FIELDS = { action: 'action', owner: 'owner', dueOn: 'due-day', evidence: 'evidence' };

@Controller('our-plans')
export class OurPlansController {
  constructor(private readonly own: OwnPlansService, private readonly plans: PlansService) {}

  /** Everything that touches the authorities of whoever asks, in the order of the ranking, with their plans. */
  @Get()
  @Requires('authority.see')
  async list(@Req() request: PlanRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    const places = placeViews(await this.own.list(), can(request.actor!, 'plan.save'));
    return show(reply, { view: 'our-plans', title: 'Our plans', model: { places, several: places.length > 1, saved: request.query.done !== undefined } });
  }

  /** The form for one plan, as it is saved. */
  @Get(':organisation/:blocker')
  @Requires('plan.save')
  async edit(@Req() request: PlanRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    const at = await this.atHand(request);
    return show(reply, planForm(at, { fields: fieldsOfPlan(at.one.plan) }));
  }

  /** Saves a plan. What was typed stays on the page when it is refused, also when somebody else was faster: their plan stands beside it then. */
  @Post(':organisation/:blocker')
  @Requires('plan.save')
  async save(@Req() request: PlanRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    const at = await this.atHand(request);
    const fields = fieldsIn(request.body);
    const typed = typedPlan(fields);
    const { mistakes, overtaken } = await this.attempt(at, typed);
    if (mistakes.length === 0) return go(reply, '/our-plans?done=saved');
    return show(reply, { ...planForm(at, { fields: withVersion(fields, overtaken), overtaken, errors: mistakesView(mistakes) }), status: overtaken ? 409 : 422 });
  }

  private async attempt({ place, one }: AtHand, { progress, ...typed }: TypedPlan): Promise<{ mistakes: Mistake[]; overtaken?: Overtaken }> {
    const missing = planMistakes({ progress, ...typed });
    if (missing.length > 0) return { mistakes: missing };
    const input = { ...typed, dueOn: typed.dueOn ?? undefined, evidence: typed.evidence ?? undefined, progress: progress as PlanProgressName, organisationId: place.organisationId, blockerId: one.blocker.id };
    let overtaken: Overtaken | undefined;
    const mistakes = await mistakesIn(() => this.plans.keep(input).catch((thrown: unknown) => {
      if (thrown instanceof Problem && thrown.code === 'PLAN_CHANGED') overtaken = (thrown.details?.current ?? null) as Overtaken;
      throw thrown;
    }), FIELDS);
    return { mistakes, ...(overtaken === undefined ? {} : { overtaken }) };
  }

  private async atHand(request: PlanRequest): Promise<AtHand> {
    const [organisation, blocker] = [idIn(request.params.organisation, 'authority'), idIn(request.params.blocker, 'blocker')];
    const found = (await this.own.list(organisation)).flatMap((place) => place.blockers.filter((one) => one.blocker.id === blocker && one.plannable).map((one) => ({ place, one })))[0];
    if (!found) throw notFound('blocker');
    return found;
  }
}

/** Whoever saves again after having seen the plan of somebody else means it: the form goes on from that version. */
function withVersion(fields: Fields, overtaken: Overtaken | undefined): Fields {
  return overtaken === undefined ? fields : new Map([...fields, ['version', [String(overtaken?.version ?? 0)]]]);
}
