import { Injectable } from '@nestjs/common';
import { Operation } from '@muster/platform';
import { ONE_TARGET, OPEN_TARGETS, OUTSTANDING, type OutstandingRow, type TargetRow } from './target-rows.js';

/** What authorities are chased for, and how far each of them is. */
@Injectable()
export class TargetsService {
  constructor(private readonly operation: Operation) {}

  /** The open waves (those that ask the whole roster) and open rounds of a programme, by the day on which they are due. Refuses (FORBIDDEN) who is no staff of it. */
  async list(programmeId: string): Promise<TargetRow[]> {
    this.operation.mustBeAble('worklist.see', { programmeId });
    return this.operation.sql<TargetRow>(OPEN_TARGETS, [programmeId]);
  }

  /** One target, whatever its state; null when there is none or out of reach. */
  async find(id: string): Promise<TargetRow | null> {
    const [target] = await this.operation.sql<TargetRow>(ONE_TARGET, [id]);
    if (target) this.operation.mustBeAble('worklist.see', { programmeId: target.programmeId });
    return target ?? null;
  }

  /** How far every authority is in these targets, whether it has returned or not: in one statement, as far as the actor may see. With a region: of that region only. */
  async outstanding(targets: readonly { id: string }[], region: string | null = null): Promise<OutstandingRow[]> {
    if (!targets.length) return [];
    return this.operation.sql<OutstandingRow>(OUTSTANDING, [targets.map(({ id }) => id), region]);
  }
}
