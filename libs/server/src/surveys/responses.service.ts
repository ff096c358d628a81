import { Injectable } from '@nestjs/common';
import { completeness, decideReopen, decideSave, overdue, whyNoAnswer } from '@muster/domain/surveys';
import { Facts, invalid, listPage, notFound, Operation, refuseIf, Where, type Page, type PageInput } from '@muster/platform';
import { SortDirection } from '../organisations/index.js';
import { Definitions } from './definitions.js';
import { ASK, HOLD, MOMENT, OVERDUE, PLACE, RESPONSE, RESPONSE_FROM, type AskedPlace, type ResponseMomentRow } from './response-rows.js';
import { ResponseSort, type Response, type ResponseFilter, type Submission } from './responses.types.js';

type Order = { sort?: ResponseSort | null; direction?: SortDirection | null };
type Row = Omit<Response, 'overdue' | 'why'>;

/** Who has answered, and why the others have not. */
@Injectable()
export class ResponsesService {
  constructor(private readonly operation: Operation, private readonly facts: Facts, private readonly definitions: Definitions) {}

  /** Responses with their contact and the reason for their state. A champion sees the own region. */
  async list(filter: ResponseFilter = {}, order: Order = {}, page?: PageInput | null): Promise<Page<Response>> {
    this.operation.mustBeAble('response.list');
    const where = new Where();
    const today = `${where.parameter(this.operation.today)}::date`;
    const late = OVERDUE.replaceAll('$today', today);
    where.equals('response.wave_id', filter.waveId).equals('response.programme_id', filter.programmeId).equals('response.region_code', filter.region)
      .equals('response.state', filter.state).equals('response.organisation_id', filter.organisationId).hasId('response.id', filter.ids)
      .contains(['roster_entry.name', 'organisation.name', 'organisation.code'], filter.search)
      .and(filter.overdue === true && late).and(filter.overdue === false && `not ${late}`)
      .and(filter.withoutSpoc === true && 'contact.person is null').and(filter.withoutSpoc === false && 'contact.person is not null').and(`${today} is not null`)
      .within(this.operation.reach('response.list'), { programme: 'response.programme_id', region: 'response.region_code' });
    const by = `${order.sort ?? ResponseSort.ORGANISATION} ${order.direction ?? SortDirection.ASC} nulls last, roster_entry.name, wave.opens_on desc, response.id`;
    const { items, total } = await listPage<Row>(this.operation, { select: RESPONSE, from: RESPONSE_FROM.replaceAll('$today', today), where, order: by, page });
    return { items: items.map((row) => this.explained(row)), total };
  }

  private explained(row: Row): Response {
    const { today } = this.operation;
    const wave = { ...row.wave, state: row.wave.state as 'open' };
    return { ...row, overdue: overdue(wave, row, today), why: whyNoAnswer({ ...row, wave, today }) };
  }

  /** One response; null when there is none or out of reach. */
  async find(id: string): Promise<Response | null> {
    return (await this.list({ ids: [id] })).items[0] ?? null;
  }

  /** What the rules need of a response, with its wave. Refuses (NOT_FOUND) one that is not there or out of reach. `lock` holds the row, and keeps the wave from closing, until the operation ends. */
  async moment(id: string, lock?: 'lock'): Promise<ResponseMomentRow> {
    if (lock) await this.hold(id);
    const [row] = await this.operation.sql<ResponseMomentRow>(MOMENT, [id]);
    if (!row) throw notFound('response');
    return row;
  }

  /** Holds a response, and keeps its wave from closing, until the operation ends. Refuses (NOT_FOUND) one that is not there or out of reach. */
  async hold(id: string): Promise<void> {
    if (!(await this.operation.sql(HOLD, [id])).length) throw notFound('response');
  }

  /**
   * Asks one organisation in a wave that asks one by one, and gives the id of its response: the one that is there, where it was asked before. Refuses a wave that has
   * closed (WAVE_CLOSED), and an organisation that is not on the roster (NOT_FOUND).
   */
  async ask(waveId: string, organisationId: string): Promise<string> {
    const [place] = await this.operation.sql<AskedPlace>(PLACE, [waveId, organisationId]);
    if (!place) throw notFound('wave or organisation');
    this.operation.mustBeAble('return.record', { ...place, organisationId });
    refuseIf(decideSave({ ...place, today: this.operation.today, responseState: 'not-started' }));
    const { required } = completeness(await this.definitions.of(place.versionId), {});
    await this.operation.change(ASK, [waveId, place.programmeId, organisationId, place.region, required]);
    const [response] = await this.operation.sql<{ id: string }>('select id from response where wave_id = $1 and organisation_id = $2', [waveId, organisationId]);
    return response!.id;
  }

  /** What was handed in for a response, newest first. */
  async submissions(responseId: string): Promise<Submission[]> {
    return this.operation.sql<Submission>(
      `select submission.id, number, reference, submission.submitted_at as "submittedAt", coalesce(person.name, 'Somebody') as "submittedBy", submitted_role as "submittedInRole",
         submission.id = response.submission_id as current
       from submission join response on response.id = response_id left join person on person.id = submitted_by where response_id = $1 order by number desc`, [responseId],
    );
  }

  /** Opens a submitted response for correction. Its submission stays in every figure until the next one. Refuses what is not submitted (NOT_SUBMITTED), and after the wave has closed (WAVE_CLOSED). */
  async reopen(id: string, reason: string): Promise<Response> {
    const it = await this.moment(id, 'lock');
    this.operation.mustBeAble('response.reopen', it);
    refuseIf(decideReopen({ ...it, today: this.operation.today }));
    if (!reason.trim()) throw invalid('Say why the response is reopened.', [{ name: 'reason', message: 'Give a reason.' }]);
    await this.operation.change("update response set state = 'reopened' where id = $1 and state = 'submitted'", [id]);
    const { programmeId, organisationId, region } = it;
    await this.facts.record({ name: 'response.reopened', subject: { type: 'response', id }, programmeId, organisationId, region, details: { reason: reason.trim() } });
    return (await this.find(id))!;
  }
}
