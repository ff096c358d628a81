import { Injectable } from '@nestjs/common';
import { addDays } from '@muster/domain/kernel';
import { Operation, Where } from '@muster/platform';
import { REGION, type Region } from '../organisations/index.js';
import { ProgrammesService } from '../programmes/index.js';
import { isOpen } from './target-rows.js';
import { TargetsService } from './targets.service.js';
import { TasksService } from './tasks.service.js';
import type { Task } from './tasks.types.js';
import { WorklistCalls } from './worklist-calls.js';
import { PREPARED } from './worklist-rows.js';
import type { Worklist, WorklistArgs } from './worklist.types.js';

const MOST_TASKS = 100;
const DAYS_AHEAD = 7;

/** Whom to call in a region, in the order in which a call helps most. */
@Injectable()
export class WorklistService {
  constructor(
    private readonly operation: Operation,
    private readonly programmes: ProgrammesService,
    private readonly targets: TargetsService,
    private readonly calls: WorklistCalls,
    private readonly tasks: TasksService,
  ) {}

  /** The worklist of a region of a programme: the one named, or the first that the actor may choose. Null where there is none of these. Refuses (FORBIDDEN) who is no staff of the programme. */
  async of({ programmeId, region: code, targetId }: WorklistArgs): Promise<Worklist | null> {
    this.operation.mustBeAble('worklist.see', { programmeId });
    const programme = await this.programmes.find(programmeId);
    const regions = await this.regions(programmeId);
    const region = code ? regions.find((one) => one.code === code) : regions[0];
    if (!programme || !region) return null;
    this.operation.mustBeAble('worklist.see', { programmeId, region: region.code });
    const targets = await this.targets.list(programmeId);
    const expected = await this.targets.outstanding(targets, region.code);
    const open = expected.filter((row) => isOpen(row) && (!targetId || row.targetId === targetId));
    return {
      programme, region, regions, targets: targets.map((target) => this.calls.standing(target, expected)), rows: await this.calls.list(programme, targets, open),
      tasks: await this.dueTasks(programmeId, region.code), prepared: await this.prepared(programmeId, region.code), asAt: this.operation.now,
    };
  }

  /** The regions of a programme's roster that the actor looks after, in the usual order. */
  private async regions(programmeId: string): Promise<Region[]> {
    const where = new Where().equals('roster_entry.programme_id', programmeId)
      .within(this.operation.reach('worklist.see'), { programme: 'roster_entry.programme_id', region: 'roster_entry.region_code' });
    const rows = await this.operation.sql<{ region: Region }>(
      `select ${REGION} from region where code in (select region_code from roster_entry ${where}) order by nation, position`, where.parameters,
    );
    return rows.map(({ region }) => region);
  }

  private async dueTasks(programmeId: string, region: string): Promise<Task[]> {
    return (await this.tasks.list({ programmeId, region, done: false, dueBy: addDays(this.operation.today, DAYS_AHEAD) }, { limit: MOST_TASKS })).items;
  }

  private async prepared(programmeId: string, region: string): Promise<number> {
    return (await this.operation.sql<{ n: number }>(PREPARED, [programmeId, region]))[0]!.n;
  }
}
