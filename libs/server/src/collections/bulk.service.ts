import { Injectable } from '@nestjs/common';
import { can, type Verb } from '@muster/domain/access';
import { decideExtension, decidePropose, verbOfOutcome } from '@muster/domain/collections';
import type { Refusal } from '@muster/domain/kernel';
import { forbidden, invalid, Operation } from '@muster/platform';
import type { Organisation } from '../organisations/index.js';
import { BulkActionName, type BulkInput, type BulkResult, type BulkRow } from './bulk.types.js';
import { ExtensionsService } from './extensions.service.js';
import { OutcomesService } from './outcomes.service.js';
import { ORGANISATION } from './return-rows.js';
import { returnSteps, type ReturnAtHand } from './return-steps.js';
import { ReturnsService } from './returns.service.js';

/** One action on one return: by which verb, why not, and how it is done. */
interface Action {
  verb: Verb;
  decide: (it: ReturnAtHand) => Refusal | null | Promise<Refusal | null>;
  carryOut: (it: ReturnAtHand) => Promise<unknown>;
}

type Decided = { it: ReturnAtHand; refusal: Refusal | null };

/** One action on several returns: each is decided on its own, and those that a rule stops hold up no other. */
@Injectable()
export class BulkService {
  constructor(
    private readonly operation: Operation,
    private readonly returns: ReturnsService,
    private readonly outcomes: OutcomesService,
    private readonly extensions: ExtensionsService,
  ) {}

  /** What would become of each return. Changes nothing. Refuses an action without what it needs (INVALID_INPUT); returns out of reach are left out. */
  async preview(input: BulkInput): Promise<BulkResult> {
    this.operation.mustBeAble('return.list');
    return this.result(await this.decided(this.action(input), await this.returns.moments(input.ids)));
  }

  /** Does it to those that allow it, in one transaction, and tells which do not and why. Refuses as the preview does. */
  async act(input: BulkInput): Promise<BulkResult> {
    this.operation.mustBeAble('return.list');
    const action = this.action(input);
    const decided = await this.decided(action, await this.returns.moments(input.ids, 'lock'));
    for (const { it, refusal } of decided) if (!refusal) await action.carryOut(it);
    return this.result(decided);
  }

  private async decided({ verb, decide }: Action, moments: readonly ReturnAtHand[]): Promise<Decided[]> {
    const decided: Decided[] = [];
    for (const it of moments.filter((one) => can(this.operation.actor, 'return.list', one))) decided.push({ it, refusal: can(this.operation.actor, verb, it) ? await decide(it) : forbidden() });
    return decided;
  }

  private action(input: BulkInput): Action {
    if (input.action === BulkActionName.SET_OUTCOME) return this.outcome(input);
    if (input.action === BulkActionName.GRANT_EXTENSION) return input.until ? this.extension(input.until, input.reason ?? '') : this.granting(input.reason);
    const step = returnSteps[input.action];
    return { verb: step.verb, decide: step.decide, carryOut: (it) => this.returns.take(it, step) };
  }

  private outcome({ outcome, reason }: BulkInput): Action {
    if (!outcome) throw invalid('Choose the outcome.', [{ name: 'outcome', message: 'Choose what stands instead of the return.' }]);
    const asked = this.outcomes.asked({ outcome, reason: reason ?? '' });
    return { verb: verbOfOutcome(outcome), decide: (it) => this.outcomes.refusal(it, asked), carryOut: (it) => this.outcomes.write(it, asked) };
  }

  private extension(until: string, reason: string): Action {
    const carryOut = async (it: ReturnAtHand) => this.extensions.settle(it, { id: await this.extensions.insert(it, { until, reason: reason.trim() }), until }, { granted: true });
    return { verb: 'extension.decide', decide: (it) => decidePropose({ until, reason }, it), carryOut };
  }

  private granting(reason: string | undefined): Action {
    const decision = { granted: true, reason };
    const none: Refusal = { code: 'EXTENSION_DECIDED', message: 'No extension is proposed for this return.' };
    const decide = async (it: ReturnAtHand) => {
      const extension = await this.extensions.waiting(it.id);
      return extension ? decideExtension(decision, { ...it, extension }) : none;
    };
    return { verb: 'extension.decide', decide, carryOut: async (it) => this.extensions.settle(it, (await this.extensions.waiting(it.id))!, decision) };
  }

  private async result(decided: readonly Decided[]): Promise<BulkResult> {
    const known = await this.operation.sql<{ id: string; organisation: Organisation }>(ORGANISATIONS, [decided.map(({ it }) => it.id)]);
    const organisations = new Map(known.map(({ id, organisation }) => [id, organisation]));
    const rows = decided.map(({ it, refusal }): BulkRow => ({
      id: it.id, organisation: organisations.get(it.id)!, roundName: it.roundName, allowed: !refusal, refusal: refusal?.message ?? null, code: refusal?.code ?? null,
    }));
    rows.sort((one, other) => one.organisation.name.localeCompare(other.organisation.name, 'en'));
    const refused = rows.filter(({ allowed }) => !allowed).length;
    return { rows, allowed: rows.length - refused, refused };
  }
}

const ORGANISATIONS = `select expected_return.id, ${ORGANISATION} from expected_return join organisation on organisation.id = expected_return.organisation_id
  left join roster_entry on roster_entry.programme_id = expected_return.programme_id and roster_entry.organisation_id = expected_return.organisation_id where expected_return.id = any ($1::uuid[])`;
