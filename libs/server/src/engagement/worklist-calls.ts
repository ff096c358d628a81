import { Injectable } from '@nestjs/common';
import { daysBetween, effectiveDueOn } from '@muster/domain/collections';
import { callOrder, fill } from '@muster/domain/engagement';
import { Operation } from '@muster/platform';
import { workingCalendar, type SharingInstrumentName } from '../collections/index.js';
import type { Programme } from '../programmes/index.js';
import type { OutstandingRow, TargetRow } from './target-rows.js';
import { TemplatesService } from './templates.service.js';
import { WorklistCases } from './worklist-cases.js';
import { callRow, lastContact, scriptValues } from './worklist-call.js';
import { worklistTarget } from './worklist-standing.js';
import { waiting, whyOpen, type OpenCase } from './worklist-why.js';
import type { WorklistRow, WorklistTarget } from './worklist.types.js';

const MOST_ROWS = 200;
const SCRIPT = 'call-script';

/** Which calls are to be made in a region, in which order, and what to say. */
@Injectable()
export class WorklistCalls {
  constructor(
    private readonly operation: Operation,
    private readonly cases: WorklistCases,
    private readonly templates: TemplatesService,
  ) {}

  /** How a region stands with a target today, of all its expected authorities. */
  standing(target: TargetRow, expected: readonly OutstandingRow[]): WorklistTarget {
    return worklistTarget(target, expected.filter(({ targetId }) => targetId === target.id), { today: this.operation.today, calendar: workingCalendar() });
  }

  /** The calls for these outstanding rows, the one that helps most first; at most 200. Only of those is everything read. */
  async list(programme: Programme, targets: readonly TargetRow[], open: readonly OutstandingRow[]): Promise<WorklistRow[]> {
    const { today } = this.operation;
    const reach = await this.cases.reach(programme.id, open);
    const ordered = callOrder(open.map((row) => callRow(row, reach.get(row.organisationId))), { today, calendar: workingCalendar() }).slice(0, MOST_ROWS);
    const reasons = new Map(ordered.map(({ row, reason }) => [row.id, reason]));
    const cases = await this.cases.of(programme.id, ordered.map(({ row }) => row), targets);
    const script = await this.templates.text(programme.id, SCRIPT);
    return cases.map((it) => {
      const why = whyOpen(it, today);
      return { ...this.asRow(it), why, reason: reasons.get(it.row.id)!, say: fill(script!.body, scriptValues(it, { programme, why, today })) };
    });
  }

  private asRow(it: OpenCase): Omit<WorklistRow, 'why' | 'reason' | 'say'> {
    const { row, target, authority, owed } = it;
    const { organisation, spoc, deputy, lastContactOn, lastMessageOn } = authority;
    return {
      organisation, target, spoc, deputy, lastContactOn, lastMessageOn, returnId: owed ? row.id : null, responseId: owed ? null : row.id, state: row.state, dueOn: row.dueOn, extendedTo: row.extendedTo,
      daysOverdue: Math.max(0, daysBetween(effectiveDueOn(row), this.operation.today)), percent: row.percent, spocBounced: Boolean(spoc?.addressFailedAt), lastContact: lastContact(authority),
      waitsFor: waiting(it) as SharingInstrumentName[], extensionProposed: Boolean(owed?.proposedUntil),
    };
  }
}
