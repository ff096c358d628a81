import { Injectable } from '@nestjs/common';
import { listPage, notFound, Operation, Where, type Page, type PageInput } from '@muster/platform';
import { ONE_PLACE, type Place } from './place-columns.js';
import { timelineEntry } from './timeline-entry.js';
import { TIMELINE_FROM, TIMELINE_ROW, type TimelineRow } from './timeline-rows.js';
import type { TimelineEntry } from './timeline.types.js';

/** Everything about an organisation in one list. */
@Injectable()
export class TimelineService {
  constructor(private readonly operation: Operation) {}

  /** What happened with an organisation of a programme, and what did not and why, newest first. Refuses an organisation that is not on the roster or out of reach (NOT_FOUND). */
  async list(programmeId: string, organisationId: string, page?: PageInput | null): Promise<Page<TimelineEntry>> {
    const [place] = await this.operation.sql<Place>(ONE_PLACE, [programmeId, organisationId]);
    if (!place) throw notFound('organisation on the roster of this programme');
    this.operation.mustBeAble('timeline.see', place);
    const where = new Where();
    for (const value of [programmeId, organisationId, this.operation.today]) where.parameter(value);
    where.and('$1::uuid is not null and $2::uuid is not null and $3::date is not null');
    const { items, total } = await listPage<TimelineRow>(this.operation, { select: TIMELINE_ROW, from: TIMELINE_FROM, where, order: 'entry.at desc, entry.place desc, entry.id desc', page });
    return { items: items.map((row) => timelineEntry(row)), total };
  }
}

