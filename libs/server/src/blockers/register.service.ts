import { Injectable } from '@nestjs/common';
import { actingRole, type Verb } from '@muster/domain/access';
import { blockerChanged, decideAdopt, decideBlocker, decideUpdateBlocker, type BlockerContext, type BlockerValues } from '@muster/domain/blockers';
import { Facts, notFound, Operation, refuseIf } from '@muster/platform';
import { ADOPT, INSERT_BLOCKER, KEEP_VERSIONS, REGISTER_SIZE, UPDATE_BLOCKER } from './blocker-rows.js';
import { BlockersService } from './blockers.service.js';
import type { Blocker, BlockerInput, UpdateBlockerArgs } from './blockers.types.js';
import { ADOPT_ORDER, INSERT_RANKING } from './ranking-rows.js';

/** How the register of blockers changes. */
@Injectable()
export class RegisterService {
  constructor(private readonly operation: Operation, private readonly facts: Facts, private readonly blockers: BlockersService) {}

  /** Adds a blocker to the register. Refuses texts, codes and days that cannot stand there (INVALID_INPUT). */
  async add(programmeId: string, input: BlockerInput): Promise<Blocker> {
    this.operation.mustBeAble('blocker.add', { programmeId });
    const values = valuesOf(input);
    refuseIf(decideBlocker(values, await this.context(programmeId)));
    await this.held(programmeId);
    const [{ id }] = (await this.operation.sql<{ id: string }>(INSERT_BLOCKER, [programmeId, ...columns(values), this.operation.now])) as [{ id: string }];
    await this.keep([id], programmeId, { verb: 'blocker.add', reason: null });
    await this.facts.record({ name: 'blocker.added', subject: { type: 'blocker', id }, programmeId });
    return (await this.blockers.find(id))!;
  }

  /** Changes a blocker that nobody has changed since it was read, with a reason. Refuses the version before (BLOCKER_CHANGED), a status that cannot follow (STATE_NOT_ALLOWED) and what cannot stand in the register (INVALID_INPUT). */
  async update({ id, expectedVersion, input, reason }: UpdateBlockerArgs): Promise<Blocker> {
    const before = await this.blockers.load(id);
    const { programmeId } = before;
    this.operation.mustBeAble('blocker.update', { programmeId });
    const after = valuesOf(input);
    refuseIf(before.version === expectedVersion ? null : blockerChanged);
    refuseIf(decideUpdateBlocker({ before, after, reason }, await this.context(programmeId)));
    if (!(await this.operation.change(UPDATE_BLOCKER, [id, ...columns(after), expectedVersion]))) refuseIf(blockerChanged);
    await this.keep([id], programmeId, { verb: 'blocker.update', reason: reason.trim() });
    await this.facts.record({ name: 'blocker.updated', subject: { type: 'blocker', id }, programmeId, details: { version: expectedVersion + 1, status: after.status } });
    return (await this.blockers.find(id))!;
  }

  /** Copies the published blockers of the framework into an empty register, and drafts their published order as the first ranking. Gives how many. Refuses a register that is not empty (REGISTER_NOT_EMPTY) and a framework without any (INVALID_INPUT). */
  async adopt(programmeId: string): Promise<number> {
    this.operation.mustBeAble('blocker.adopt', { programmeId });
    await this.held(programmeId);
    const [size] = await this.operation.sql<{ registered: number; published: number }>(REGISTER_SIZE, [programmeId]);
    if (!size) throw notFound('programme');
    refuseIf(decideAdopt(size));
    const { now, actor } = this.operation;
    const adopted = (await this.operation.sql<{ id: string }>(ADOPT, [programmeId, now])).map(({ id }) => id);
    await this.keep(adopted, programmeId, { verb: 'blocker.adopt', reason: 'Adopted from the published report' });
    const [{ id: rankingId }] = (await this.operation.sql<{ id: string }>(INSERT_RANKING, [programmeId, 'The published ranking', null, actor.personId, now])) as [{ id: string }];
    await this.operation.change(ADOPT_ORDER, [rankingId, programmeId]);
    await this.facts.record({ name: 'blocker.adopted', subject: { type: 'programme', id: programmeId }, programmeId, details: { blockers: adopted.length, rankingId } });
    return adopted.length;
  }

  /** Writes what the register says now into the history. */
  private async keep(ids: readonly string[], programmeId: string, { verb, reason }: { verb: Verb; reason: string | null }): Promise<void> {
    const { actor, now } = this.operation;
    await this.operation.change(KEEP_VERSIONS, [ids, reason, actor.personId, actingRole(actor, verb, { programmeId }), now]);
  }

  /** One at a time adds to a register: numbers are given in turn, and an empty register is adopted into once. */
  private async held(programmeId: string): Promise<void> {
    await this.operation.sql("select pg_advisory_xact_lock(hashtext('blockers ' || $1::text))", [programmeId]);
  }

  private async context(programmeId: string): Promise<BlockerContext> {
    const choices = await this.blockers.choices(programmeId);
    const codes = (list: readonly { code: string }[]) => new Set(list.map(({ code }) => code));
    return { levels: codes(choices.levels), indicators: codes(choices.indicators), barriers: codes(choices.barriers), systems: codes(choices.systems), today: this.operation.today };
  }
}

function valuesOf(input: BlockerInput): BlockerValues {
  const unique = (codes?: readonly string[] | null) => [...new Set(codes ?? [])];
  return {
    title: input.title.trim(), solution: input.solution.trim(), level: input.level || null, indicators: unique(input.indicators), barriers: unique(input.barriers), systems: unique(input.systems),
    cause: input.cause ?? null, actor: input.actor ?? null, status: input.status ?? 'open', owner: input.owner?.trim() || null, startsOn: input.startsOn || null, dueOn: input.dueOn || null,
    resolvedOn: input.resolvedOn || null, evidence: input.evidence?.trim() || null,
  };
}

const columns = (values: BlockerValues): unknown[] => [
  values.title, values.solution, values.level, values.indicators, values.barriers, values.systems, values.cause, values.actor, values.status, values.owner, values.startsOn, values.dueOn,
  values.resolvedOn, values.evidence,
];
