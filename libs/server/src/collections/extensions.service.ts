import { Injectable } from '@nestjs/common';
import { actingRole, type Verb } from '@muster/domain/access';
import { decideExtension, decidePropose, decideWithdraw, type ExtensionState } from '@muster/domain/collections';
import { asClash, notFound, Operation, Problem, refuseIf } from '@muster/platform';
import type { Extension } from './extensions.types.js';
import { ReturnsService } from './returns.service.js';
import type { ReturnAtHand } from './return-steps.js';
import type { Return } from './returns.types.js';

type Proposal = { id: string; returnId: string; until: string; state: ExtensionState };

/** Who may return later, until when, and who said so. */
@Injectable()
export class ExtensionsService {
  constructor(private readonly operation: Operation, private readonly returns: ReturnsService) {}

  /** Every extension that was ever proposed for a return, newest first. */
  async of({ id, round, organisation, region }: Return): Promise<Extension[]> {
    const rows = await this.operation.sql<Omit<Extension, 'allowedActions'>>(EXTENSIONS, [id]);
    const subject = { programmeId: round.programmeId, organisationId: organisation.id, region: region?.code ?? null };
    const verbs: Verb[] = ['extension.decide', 'extension.withdraw'];
    return rows.map((row) => ({ ...row, allowedActions: row.state === 'proposed' ? this.operation.allowed(verbs, subject) : [] }));
  }

  /** Proposes a later day. Refuses EXTENSION_DAY, EXTENSION_OPEN, RETURN_STATE, RETURN_ACCOUNTED, ROUND_NOT_OPEN, ROUND_CLOSED, and no reason (INVALID_INPUT). */
  async propose(returnId: string, { until, reason }: { until: string; reason: string }): Promise<Return> {
    const it = await this.returns.moment(returnId, 'lock');
    this.operation.mustBeAble('extension.propose', it);
    refuseIf(decidePropose({ until, reason }, it));
    await this.insert(it, { until, reason: reason.trim() });
    return (await this.returns.find(returnId))!;
  }

  /** Writes a proposal that is allowed and decided, and gives its id. */
  async insert(it: ReturnAtHand, { until, reason }: { until: string; reason: string }): Promise<string> {
    const { actor, now } = this.operation;
    const open = new Problem({ code: 'EXTENSION_OPEN', message: 'An extension is proposed already and waits for a decision.' });
    const values = [it.id, it.programmeId, it.organisationId, it.region, until, reason, actor.personId, actingRole(actor, 'extension.propose', it), now];
    const [row] = await this.operation.sql<{ id: string }>(PROPOSE, values).catch(asClash(open));
    await this.returns.recorded('extension.proposed', it, { verb: 'extension.propose', extensionId: row!.id, until, reason });
    return row!.id;
  }

  /** Grants or declines what was proposed; granted, the day holds from now on. Refuses EXTENSION_DECIDED, EXTENSION_DAY, RETURN_ACCOUNTED, ROUND_CLOSED, and a refusal without a reason (INVALID_INPUT). */
  async decide(id: string, decision: { granted: boolean; reason?: string | null }): Promise<Return> {
    const { it, proposal } = await this.load(id);
    this.operation.mustBeAble('extension.decide', it);
    refuseIf(decideExtension(decision, { ...it, extension: proposal }));
    await this.settle(it, proposal, decision);
    return (await this.returns.find(it.id))!;
  }

  /** Writes a decision that is allowed and decided. */
  async settle(it: ReturnAtHand, proposal: Pick<Proposal, 'id' | 'until'>, { granted, reason }: { granted: boolean; reason?: string | null }): Promise<void> {
    await this.close(proposal.id, granted ? 'granted' : 'declined', reason);
    if (granted) await this.operation.change(EXTEND, [it.id, proposal.until]);
    await this.returns.recorded(granted ? 'extension.granted' : 'extension.declined', it, { verb: 'extension.decide', extensionId: proposal.id, until: proposal.until, reason: reason?.trim() || null });
  }

  /** Takes a proposal back. Refuses one that was decided or withdrawn (EXTENSION_DECIDED). */
  async withdraw(id: string): Promise<Return> {
    const { it, proposal } = await this.load(id);
    this.operation.mustBeAble('extension.withdraw', it);
    refuseIf(decideWithdraw(proposal));
    await this.close(id, 'withdrawn');
    await this.returns.recorded('extension.withdrawn', it, { verb: 'extension.withdraw', extensionId: id, until: proposal.until });
    return (await this.returns.find(it.id))!;
  }

  /** The proposal that waits for a decision on a return; null where there is none. */
  async waiting(returnId: string): Promise<Proposal | null> {
    return (await this.operation.sql<Proposal>(`${PROPOSAL} where return_id = $1 and state = 'proposed'`, [returnId]))[0] ?? null;
  }

  private async load(id: string): Promise<{ it: ReturnAtHand; proposal: Proposal }> {
    const [known] = await this.operation.sql<Proposal>(`${PROPOSAL} where id = $1`, [id]);
    if (!known) throw notFound('extension');
    const it = await this.returns.moment(known.returnId, 'lock');
    const [proposal] = await this.operation.sql<Proposal>(`${PROPOSAL} where id = $1`, [id]); // what others did before the return was held
    return { it, proposal: proposal! };
  }

  private async close(id: string, state: ExtensionState, reason?: string | null): Promise<void> {
    const { actor, now } = this.operation;
    await this.operation.change(CLOSE, [id, state, actor.personId, now, reason?.trim() || null]);
  }
}

const PROPOSAL = 'select id, return_id as "returnId", until::text, state from return_extension';
const EXTENSIONS = `select return_extension.id, until::text, reason, state, coalesce(proposer.name, 'Somebody') as "proposedBy", proposed_role as "proposedInRole", proposed_at as "proposedAt",
    case when decided_at is not null then coalesce(decider.name, 'Somebody') end as "decidedBy", decided_at as "decidedAt", decision_reason as "decisionReason"
  from return_extension left join person proposer on proposer.id = proposed_by left join person decider on decider.id = decided_by where return_id = $1 order by (state = 'proposed') desc, proposed_at desc, until desc, return_extension.id`;
const PROPOSE = `insert into return_extension (return_id, programme_id, organisation_id, region_code, until, reason, proposed_by, proposed_role, proposed_at)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9) returning id`;
const CLOSE = "update return_extension set state = $2, decided_by = $3, decided_at = $4, decision_reason = $5 where id = $1 and state = 'proposed'";
const EXTEND = 'update expected_return set extended_to = $2::date, version = version + 1 where id = $1 and due_on < $2::date';
