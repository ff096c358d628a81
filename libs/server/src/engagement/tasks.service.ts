import { Injectable } from '@nestjs/common';
import { decideFinishTask } from '@muster/domain/engagement';
import { Facts, listPage, notFound, Operation, refuseIf, Where, type Page, type PageInput } from '@muster/platform';
import { TASK, TASK_FROM, type TaskRow } from './task-rows.js';
import type { Task, TaskFilter } from './tasks.types.js';

/** A task as its rules need it. */
interface TaskMoment {
  id: string;
  doneAt: Date | null;
  programmeId: string;
  organisationId: string;
  region: string | null;
}

/** What is to be done about which organisation, by whom, by which day. */
@Injectable()
export class TasksService {
  constructor(private readonly operation: Operation, private readonly facts: Facts) {}

  /** Tasks, those to be done first and of these the earliest due. A champion sees those of the own region. */
  async list(filter: TaskFilter & { ids?: string[]; contactIds?: string[] } = {}, page?: PageInput | null): Promise<Page<Task>> {
    this.operation.mustBeAble('task.list');
    const where = new Where().equals('task.programme_id', filter.programmeId).equals('task.region_code', filter.region).equals('task.organisation_id', filter.organisationId)
      .equals('task.kind', filter.kind).hasId('task.id', filter.ids).isOneOf('task.contact_id', filter.contactIds)
      .and(filter.done === true && 'task.done_at is not null').and(filter.done === false && 'task.done_at is null');
    where.and(filter.dueBy && `task.due_on <= ${where.parameter(filter.dueBy)}::date`).and(filter.mine && `task.owner_id = ${where.parameter(this.operation.actor.personId)}`);
    const order = 'task.done_at is not null, case when task.done_at is null then task.due_on end, task.done_at desc, roster_entry.name, task.id';
    const { items, total } = await listPage<TaskRow>(this.operation, { select: TASK, from: TASK_FROM, where, order, page });
    return { items: items.map((row) => this.asTask(row)), total };
  }

  /** One task; null when there is none or out of reach. */
  async find(id: string): Promise<Task | null> {
    return (await this.list({ ids: [id] })).items[0] ?? null;
  }

  /** For each of these contacts the task that was agreed in it, by the contact's id. */
  async ofContacts(contactIds: readonly string[]): Promise<Map<string, Task>> {
    if (!contactIds.length) return new Map();
    const rows = await this.operation.sql<TaskRow>(`select ${TASK} from ${TASK_FROM} where task.contact_id = any ($1::uuid[])`, [contactIds]);
    return new Map(rows.map((row) => [row.contactId!, this.asTask(row)]));
  }

  private asTask(row: TaskRow): Task {
    const { programmeId, organisation, region, doneAt } = row;
    const place = { programmeId, organisationId: organisation.id, region: region?.code ?? null };
    return { ...row, overdue: !doneAt && row.dueOn < this.operation.today, allowedActions: doneAt ? [] : this.operation.allowed(['task.finish'], place) };
  }

  /** Notes that a task is done, and what came of it. Refuses one that is done already (TASK_DONE). */
  async finish(id: string, note?: string | null): Promise<Task> {
    const it = await this.load(id);
    this.operation.mustBeAble('task.finish', it);
    refuseIf(decideFinishTask(it));
    const { now, actor } = this.operation;
    const done = await this.operation.change('update task set done_at = $2, done_by = $3, done_note = $4 where id = $1 and done_at is null', [id, now, actor.personId, note?.trim() || null]);
    if (!done) refuseIf(decideFinishTask({ ...it, doneAt: now }));
    const { programmeId, organisationId, region } = it;
    await this.facts.record({ name: 'task.finished', subject: { type: 'task', id }, programmeId, organisationId, region });
    return (await this.find(id))!;
  }

  private async load(id: string): Promise<TaskMoment> {
    const [task] = await this.operation.sql<TaskMoment>(
      'select id, done_at as "doneAt", programme_id as "programmeId", organisation_id as "organisationId", region_code as region from task where id = $1', [id],
    );
    if (!task) throw notFound('task');
    return task;
  }
}
