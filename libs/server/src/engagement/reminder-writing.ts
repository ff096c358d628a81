import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Due, NotDue } from '@muster/domain/engagement';
import { Jobs, Operation, queues } from '@muster/platform';
import type { Gathered } from './reminder-gathering.js';
import { WRITE_DECISIONS, WRITE_MESSAGES, WRITE_TASKS } from './reminder-rows.js';
import { TemplatesService } from './templates.service.js';

/** Whom a message or a task is for, and about what, as the statements read it. */
interface Written {
  id: string;
  kind: string;
  organisationId: string | null;
  region: string | null;
  waveId: string | null;
  roundId: string | null;
  personId: string | null;
  step: string;
  template: string | null;
  versionId: string | null;
  reason: string;
  state: string;
}

type Place = Pick<Written, 'organisationId' | 'region' | 'waveId' | 'roundId' | 'personId' | 'step'>;

const NOT_WRITTEN: readonly string[] = ['not-yet', 'not-open', 'already-sent'];

/** How many rows one statement writes: an exercise of many thousand authorities would reach the time limit of a statement with all of them at once. */
const AT_ONCE = 5000;

/** Puts a plan into the outbox, the tasks and the record, in the running transaction. */
@Injectable()
export class ReminderWriting {
  constructor(private readonly operation: Operation, private readonly templates: TemplatesService, private readonly jobs: Jobs) {}

  /** Writes what is due and why the rest is not. Gives how many decisions were due; what somebody else wrote meanwhile is not among them. */
  async write(gathered: Gathered, due: readonly Due[], notDue: readonly NotDue[]): Promise<number> {
    const tasks = await this.tasks(gathered, due.filter(({ action }) => action === 'task'));
    const messages = await this.messages(gathered, due.filter(({ action }) => action !== 'task'));
    const made = due.map((row) => ({ row, messageId: messages.get(row) ?? null, taskId: tasks.get(row) ?? null })).filter(({ messageId, taskId }) => messageId ?? taskId);
    const rows = [
      ...made.map(({ row, ...ids }) => ({ ...placeOf(gathered, row), due: true, code: row.code, reason: row.reason, ...ids })),
      ...notDue.filter(({ code }) => !NOT_WRITTEN.includes(code)).map((row) => ({ ...placeOf(gathered, row), due: false, code: row.code, reason: row.reason })),
    ];
    const { today, now } = this.operation;
    for (const some of portions(rows)) await this.operation.change(WRITE_DECISIONS, [gathered.input.programmeId, JSON.stringify(some), today, now]);
    return made.length;
  }

  /** One message a decision; one digest a champion, whatever is in it. */
  private async messages(gathered: Gathered, due: readonly Due[]): Promise<Map<Due, string>> {
    const versions = await this.templates.currentVersions(gathered.input.programmeId);
    const digests = new Map<string, Written>();
    const planned = due.map((row) => {
      const message = asMessage(gathered, row, versions);
      if (row.action !== 'digest') return { row, message };
      const digest = digests.get(row.personId!) ?? { ...message, organisationId: null, waveId: null, roundId: null };
      digests.set(row.personId!, digest);
      return { row, message: digest };
    });
    const written = await this.insert(WRITE_MESSAGES, gathered, [...new Set(planned.map(({ message }) => message))]);
    if (written.size) await this.jobs.ask(queues.mail);
    return new Map(planned.filter(({ message }) => written.has(message.id)).map(({ row, message }) => [row, message.id]));
  }

  /** One task a target, authority and step, however many people could do it. */
  private async tasks(gathered: Gathered, due: readonly Due[]): Promise<Map<Due, string>> {
    const tasks = new Map<string, Written>();
    const planned = due.map((row) => {
      const key = `${row.targetId} ${row.organisationId} ${row.step}`;
      const known = tasks.get(key);
      const task = known ? Object.assign(known, { personId: null }) : asTask(gathered, row);
      tasks.set(key, task);
      return { row, task };
    });
    const written = await this.insert(WRITE_TASKS, gathered, [...tasks.values()]);
    return new Map(planned.filter(({ task }) => written.has(task.id)).map(({ row, task }) => [row, task.id]));
  }

  private async insert(statement: string, { input }: Gathered, rows: readonly Written[]): Promise<Set<string>> {
    const { now, today } = this.operation;
    const written = new Set<string>();
    for (const some of portions(rows)) {
      const parameters = [input.programmeId, JSON.stringify(some), now, ...(statement === WRITE_TASKS ? [today] : [])];
      for (const { id } of await this.operation.sql<{ id: string }>(statement, parameters)) written.add(id);
    }
    return written;
  }
}

function portions<T>(rows: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(rows.length / AT_ONCE) }, (_, place) => rows.slice(place * AT_ONCE, (place + 1) * AT_ONCE));
}

function placeOf({ targets }: Gathered, { targetId, organisationId, region, step, personId }: Due | NotDue): Place {
  const { kind } = targets.get(targetId)!;
  return { organisationId, region, personId, step, waveId: kind === 'wave' ? targetId : null, roundId: kind === 'round' ? targetId : null };
}

const kindOf = { send: 'reminder', digest: 'digest', prepare: 'escalation' } as const;

function asMessage(gathered: Gathered, row: Due, versions: ReadonlyMap<string, string>): Written {
  const step = gathered.plans.stepsOf(row.targetId).find(({ code }) => code === row.step)!;
  const template = step.template ?? step.code;
  return {
    ...placeOf(gathered, row), id: randomUUID(), kind: kindOf[row.action as keyof typeof kindOf], template, versionId: versions.get(template) ?? null,
    reason: `${step.name}: ${row.reason}`, state: row.action === 'prepare' ? 'prepared' : 'queued',
  };
}

function asTask(gathered: Gathered, row: Due): Written {
  const step = gathered.plans.stepsOf(row.targetId).find(({ code }) => code === row.step)!;
  const kind = step.recipients.includes('project-team') ? 'decide' : 'call';
  return { ...placeOf(gathered, row), id: randomUUID(), kind, template: null, versionId: null, reason: `${step.name}: ${gathered.targets.get(row.targetId)!.name}`, state: '' };
}
