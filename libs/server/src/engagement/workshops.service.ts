import { Injectable } from '@nestjs/common';
import { decideAttendance } from '@muster/domain/engagement';
import { isDay } from '@muster/domain/kernel';
import { asClash, Facts, invalid, listPage, notFound, Operation, refuseIf, Where, type Page, type PageInput } from '@muster/platform';
import type { Place } from './place-columns.js';
import { ProgrammesService } from '../programmes/index.js';
import { ATTEND, DISTINCT_ORGANISATIONS, PLACES, WORKSHOP, WORKSHOP_FROM, type WorkshopRow } from './workshop-rows.js';
import type { AttendanceArgs, Workshop, WorkshopInput, WorkshopPage } from './workshops.types.js';

/** Workshops, show-and-tells and meetings for many organisations at once, and who came. */
@Injectable()
export class WorkshopsService {
  constructor(private readonly operation: Operation, private readonly facts: Facts, private readonly programmes: ProgrammesService) {}

  /** The workshops of a programme, newest first, and how many different organisations came to any. A champion counts the own region. */
  async list(programmeId: string, page?: PageInput | null): Promise<WorkshopPage> {
    this.operation.mustBeAble('workshop.list', { programmeId });
    const { items, total } = await this.read(new Where().equals('workshop.programme_id', programmeId), page);
    const [distinct] = await this.operation.sql<{ n: number }>(DISTINCT_ORGANISATIONS, [programmeId]);
    return { items, total, distinctOrganisations: distinct!.n };
  }

  /** One workshop; null when there is none or out of reach. */
  async find(id: string): Promise<Workshop | null> {
    this.operation.mustBeAble('workshop.list');
    const it = (await this.byId([id])).get(id);
    return it && this.operation.allowed(['workshop.list'], { programmeId: it.programmeId }).length ? it : null;
  }

  /** These workshops by their ids, in one statement. */
  async byId(ids: readonly string[]): Promise<Map<string, Workshop>> {
    if (!ids.length) return new Map();
    const rows = await this.operation.sql<WorkshopRow>(`select ${WORKSHOP} from ${WORKSHOP_FROM} where workshop.id = any ($1::uuid[])`, [ids]);
    return new Map(rows.map((row) => [row.id, this.asWorkshop(row)]));
  }

  private async read(where: Where, page?: PageInput | null): Promise<Page<Workshop>> {
    const { items, total } = await listPage<WorkshopRow>(this.operation, { select: WORKSHOP, from: WORKSHOP_FROM, where, order: 'workshop.held_on desc, workshop.name, workshop.id', page });
    return { items: items.map((row) => this.asWorkshop(row)), total };
  }

  private asWorkshop(row: WorkshopRow): Workshop {
    return { ...row, allowedActions: this.operation.allowed(['workshop.attend'], { programmeId: row.programmeId }) };
  }

  /** Notes a workshop, held or to come. Refuses a day that is none, and a name that another of the same day has. */
  async create({ programmeId, name, kind, heldOn }: WorkshopInput): Promise<Workshop> {
    await this.programmes.load(programmeId);
    this.operation.mustBeAble('workshop.create', { programmeId });
    if (!isDay(heldOn)) throw invalid('Give a real day.', [{ name: 'heldOn', message: `${heldOn} is no day of the calendar.` }]);
    const taken = invalid('There is a workshop of this name on that day already.', [{ name: 'name', message: 'Choose another name.' }]);
    const [{ id }] = (await this.operation.sql<{ id: string }>(
      'insert into workshop (programme_id, name, kind, held_on) values ($1, $2, $3, $4) returning id', [programmeId, name.trim(), kind, heldOn],
    ).catch(asClash(taken))) as [{ id: string }];
    await this.facts.record({ name: 'workshop.created', subject: { type: 'workshop', id }, programmeId });
    return (await this.find(id))!;
  }

  /** Notes who came, one contact an organisation; those that are noted already stay. Refuses a workshop that is still to come (WORKSHOP_TO_COME) and organisations that are not on the roster or out of reach (NOT_FOUND). */
  async recordAttendance({ workshopId, organisationIds, said }: AttendanceArgs): Promise<Workshop> {
    const it = await this.find(workshopId);
    if (!it) throw notFound('workshop');
    const ids = [...new Set(organisationIds)];
    const places = await this.operation.sql<Place>(PLACES, [it.programmeId, ids]);
    if (places.length < ids.length) throw notFound('organisation on the roster of this programme');
    for (const place of places) this.operation.mustBeAble('workshop.attend', place);
    refuseIf(decideAttendance(it, this.operation.today));
    const { actor, now } = this.operation;
    const came = await this.operation.sql<Omit<Place, 'programmeId'>>(ATTEND, [it.programmeId, ids, it.kind, it.heldOn, said?.trim() || null, workshopId, actor.personId, now]);
    for (const { organisationId, region } of came) {
      await this.facts.record({ name: 'workshop.attended', subject: { type: 'workshop', id: workshopId }, programmeId: it.programmeId, organisationId, region });
    }
    return (await this.find(workshopId))!;
  }
}
