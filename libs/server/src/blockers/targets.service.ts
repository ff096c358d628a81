import { Injectable } from '@nestjs/common';
import { decideTargets } from '@muster/domain/blockers';
import { Facts, Operation, refuseIf } from '@muster/platform';
import { ProgrammesService } from '../programmes/index.js';
import type { ProgrammeTarget } from './forecast.types.js';

/** By when a programme wants its authorities to be ready. */
@Injectable()
export class TargetsService {
  constructor(private readonly operation: Operation, private readonly facts: Facts, private readonly programmes: ProgrammesService) {}

  /** The targets of a programme, by day and level. */
  async list(programmeId: string): Promise<ProgrammeTarget[]> {
    this.operation.mustBeAble('forecast.see', { programmeId });
    return this.operation.sql<ProgrammeTarget>(TARGETS, [programmeId]);
  }

  /** Sets all targets of a programme, in place of those before. Refuses (INVALID_INPUT) targets that cannot be, and (NOT_FOUND) a programme out of reach. */
  async set(programmeId: string, targets: readonly ProgrammeTarget[]): Promise<ProgrammeTarget[]> {
    const programme = await this.programmes.load(programmeId);
    this.operation.mustBeAble('target.set', { programmeId });
    const levels = await this.operation.sql<{ code: string }>('select code from level where framework_id = $1', [programme.frameworkId]);
    refuseIf(decideTargets(targets, new Set(levels.map(({ code }) => code))));
    await this.operation.change('delete from programme_target where programme_id = $1', [programmeId]);
    await this.operation.change(INSERT_TARGETS, [programmeId, JSON.stringify(targets.map((target) => ({ ...target, label: target.label.trim() })))]);
    const told = targets.map(({ level, dueOn, share }) => ({ level, dueOn, share }));
    await this.facts.record({ name: 'target.set', subject: { type: 'programme', id: programmeId }, programmeId, details: { targets: told } });
    return this.list(programmeId);
  }
}

const TARGETS = `select level_code as level, due_on as "dueOn", label, share from programme_target
  join programme on programme.id = programme_id left join level on level.framework_id = programme.framework_id and level.code = level_code
  where programme_id = $1 order by due_on, level.position`;

const INSERT_TARGETS = `insert into programme_target (programme_id, level_code, due_on, label, share)
  select $1, level, "dueOn", label, share from jsonb_to_recordset($2::jsonb) as given (level text, "dueOn" date, label text, share int)`;
