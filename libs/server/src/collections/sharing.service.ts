import { Injectable } from '@nestjs/common';
import { decideSharing, elapsedDays, instruments } from '@muster/domain/collections';
import { Facts, listPage, notFound, Operation, refuseIf, Where, type Page, type PageInput } from '@muster/platform';
import { CHANGES, KEEP_STEPS, SHARING, SHARING_FROM, STANDING, standsSo, STEPS, WHEN_NOBODY_SIGNS } from './sharing-rows.js';
import type { SharingInstrumentName } from './rounds.types.js';
import { SharingStateName, type SharingChange, type SharingFilter, type SharingInput, type SharingRow, type SharingStep } from './sharing.types.js';

type Row = Omit<SharingRow, 'steps'> & { organisationId: string };
type Said = SharingChange & { organisationId: string; instrument: SharingInstrumentName };
type Standing = { organisationId: string; region: string | null; state: SharingStateName | null; askedOn: string | null; doneOn: string | null; note: string | null };
type Wanted = Standing & { state: SharingStateName };

/** What must be in place before an organisation shares data, and for how long it has been waited for. */
@Injectable()
export class SharingService {
  constructor(private readonly operation: Operation, private readonly facts: Facts) {}

  /** The organisations of a programme with every instrument and its history, in alphabetical order. A champion sees the own region, an authority itself. */
  async list(programmeId: string, filter: SharingFilter = {}, page?: PageInput | null): Promise<Page<SharingRow>> {
    this.operation.mustBeAble('sharing.see', { programmeId });
    const where = new Where().equals('roster_entry.programme_id', programmeId).equals('roster_entry.region_code', filter.region)
      .equals('roster_entry.organisation_id', filter.organisationId).contains(['roster_entry.name', 'organisation.code'], filter.search)
      .within(this.operation.reach('sharing.see'), { programme: 'roster_entry.programme_id', region: 'roster_entry.region_code', organisation: 'roster_entry.organisation_id' });
    const state = filter.state ?? (filter.instrument ? SharingStateName.OUTSTANDING : null);
    if (state) where.and(standsSo(where.parameter(filter.instrument ?? null), where.parameter(state)));
    const { items, total } = await listPage<Row>(this.operation, { select: SHARING, from: SHARING_FROM, where, order: 'roster_entry.name, organisation.id', page });
    return { items: await this.whole(programmeId, items), total };
  }

  /** Puts the steps and their history to each organisation: a statement each for all of them. */
  private async whole(programmeId: string, rows: readonly Row[]): Promise<SharingRow[]> {
    const asked = [programmeId, rows.map(({ organisationId }) => organisationId)];
    const steps = byPlace(await this.operation.sql<Said>(STEPS, asked));
    const changes = byPlace(await this.operation.sql<Said>(CHANGES, asked));
    return rows.map(({ organisationId, ...row }) => ({
      ...row, steps: instruments.map((instrument) => this.step(instrument as SharingInstrumentName, steps.get(`${organisationId} ${instrument}`)?.[0], changes.get(`${organisationId} ${instrument}`))),
    }));
  }

  private step(instrument: SharingInstrumentName, said: Said | undefined, history: SharingChange[] = []): SharingStep {
    const nothing = { state: SharingStateName.OUTSTANDING, askedOn: null, doneOn: null, note: null, changedBy: null, changedAt: null };
    const step = { ...nothing, ...said, instrument };
    return { ...step, elapsedDays: elapsedDays(step, this.operation.today), history };
  }

  /**
   * Says how one instrument now stands, for one organisation or several, with a row of history and a fact for each that changes. The day of asking and the note stay
   * where nothing is said of them. Refuses days that cannot be (INVALID_INPUT), and organisations that are not on the roster or out of reach (NOT_FOUND); then nothing changes.
   */
  async set(input: SharingInput): Promise<SharingRow[]> {
    const { programmeId, organisationIds, instrument } = input;
    this.operation.mustBeAble('sharing.set', { programmeId });
    await this.operation.sql(WHEN_NOBODY_SIGNS, [programmeId]);
    const standing = await this.operation.sql<Standing>(STANDING, [programmeId, organisationIds, instrument]);
    if (standing.length < organisationIds.length) throw notFound('organisation on the roster');
    const changed = standing.map((before) => ({ before, wanted: wantedOf(input, before) })).filter(({ before, wanted }) => !same(before, wanted)).map(({ wanted }) => wanted);
    for (const { organisationId, region } of standing) this.operation.mustBeAble('sharing.set', { programmeId, organisationId, region });
    for (const wanted of changed) refuseIf(decideSharing(wanted, this.operation.today));
    await this.keep(input, changed);
    const where = new Where().equals('roster_entry.programme_id', programmeId).isOneOf('roster_entry.organisation_id', organisationIds);
    return this.whole(programmeId, await this.operation.sql<Row>(`select ${SHARING} from ${SHARING_FROM} ${where} order by roster_entry.name`, where.parameters));
  }

  private async keep({ programmeId, instrument }: SharingInput, changed: readonly Wanted[]): Promise<void> {
    await this.operation.change(KEEP_STEPS, [programmeId, instrument, JSON.stringify(changed), this.operation.actor.personId, this.operation.now]);
    for (const { organisationId, region, state, askedOn, doneOn } of changed) {
      await this.facts.record({
        name: 'sharing.changed', subject: { type: 'organisation', id: organisationId }, programmeId, organisationId, region, details: { instrument, state, askedOn, doneOn },
      });
    }
  }
}

function byPlace(rows: readonly Said[]): Map<string, Said[]> {
  const places = new Map<string, Said[]>();
  for (const row of rows) {
    const place = `${row.organisationId} ${row.instrument}`;
    places.set(place, [...(places.get(place) ?? []), row]);
  }
  return places;
}

function wantedOf({ state, askedOn, doneOn, note }: SharingInput, before: Standing): Wanted {
  return {
    ...before, state, askedOn: askedOn === undefined ? before.askedOn : askedOn || null, doneOn: doneOn || null,
    note: note === undefined ? before.note : note?.trim() || null,
  };
}

function same(before: Standing, wanted: Wanted): boolean {
  return before.state === wanted.state && before.askedOn === wanted.askedOn && before.doneOn === wanted.doneOn && before.note === wanted.note;
}
