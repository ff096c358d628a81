import { Injectable } from '@nestjs/common';
import { decideCloseRound, decideOpenRound, decideRoundDates, decideScheduleRound, decideUnscheduleRound } from '@muster/domain/collections';
import { asClash, Facts, invalid, listPage, notFound, Operation, Problem, refuseIf, Where, type Page, type PageInput } from '@muster/platform';
import { WavesService } from '../surveys/index.js';
import { CollectionsService } from './collections.service.js';
import { RoundEntity } from './round.entity.js';
import { EXPECT_RETURNS, HOLD_ALL, MOVE_DUE_DAY, ROUND, ROUND_FROM, ROUND_ORDER, WHEN_NOBODY_RECORDS } from './round-rows.js';
import { RoundParts } from './round-parts.js';
import type { Round, RoundFilter, RoundInput, UpdateRoundInput } from './rounds.types.js';

const nameTaken = () => invalid('This collection has a round of this name already.', [{ name: 'name', message: 'Choose another name.' }]);

/** The rounds of collections: when they open, and what is then expected of whom. */
@Injectable()
export class RoundsService {
  constructor(
    private readonly operation: Operation,
    private readonly facts: Facts,
    private readonly collections: CollectionsService,
    private readonly waves: WavesService,
    private readonly parts: RoundParts,
  ) {}

  /** Rounds with their numbers, newest first. A champion's numbers count the own region. */
  async list(filter: RoundFilter = {}, page?: PageInput | null): Promise<Page<Round>> {
    this.operation.mustBeAble('round.list');
    const where = new Where();
    const day = `${where.parameter(this.operation.today)}::date`;
    where.and(`${day} is not null`).equals('collection_round.programme_id', filter.programmeId).equals('collection_round.collection_id', filter.collectionId)
      .equals('collection_round.state', filter.state).hasId('collection_round.id', filter.ids);
    return listPage<Round>(this.operation, { select: ROUND, from: ROUND_FROM.replaceAll('$today', day), where, order: ROUND_ORDER, page });
  }

  /** One round; null when there is none or out of reach. */
  async find(id: string): Promise<Round | null> {
    return (await this.list({ ids: [id] })).items[0] ?? null;
  }

  /** The round itself, for the rules of others. Refuses (NOT_FOUND) one that is not there or out of reach. */
  async load(id: string): Promise<RoundEntity> {
    const round = await this.operation.rows(RoundEntity).findOneBy({ id });
    if (!round) throw notFound('round');
    return round;
  }

  /** Creates a draft round. Refuses days out of order (ROUND_DATES), a level that the framework has not and a name that is taken (INVALID_INPUT), and a survey that is not published (VERSION_NOT_PUBLISHED). */
  async create({ collectionId, ...input }: RoundInput): Promise<Round> {
    const { programmeId } = await this.collections.load(collectionId);
    this.operation.mustBeAble('round.create', { programmeId });
    refuseIf(decideRoundDates(input));
    await this.parts.check(programmeId, input);
    const { identifiers } = await this.operation.rows(RoundEntity).insert({ collectionId, programmeId, ...this.parts.columns(input) }).catch(asClash(nameTaken()));
    return this.recorded('round.created', { id: (identifiers[0] as { id: string }).id, programmeId });
  }

  /**
   * Changes a round before it opens; of an open one only its name and target and, to later ones, its due day and last day, with which its returns and its survey go.
   * Refuses the rest (ROUND_ALREADY_OPEN, ROUND_DATES, ROUND_CLOSED), and as creating does.
   */
  async update(id: string, input: UpdateRoundInput): Promise<Round> {
    const round = await this.load(id);
    this.operation.mustBeAble('round.update', round);
    refuseIf(decideRoundDates(input, round));
    refuseIf(this.parts.decideUnchanged(round, input));
    await this.parts.check(round.programmeId, input);
    const { affected } = await this.operation.rows(RoundEntity).update({ id, state: round.state }, this.parts.columns(input)).catch(asClash(nameTaken()));
    if (!affected) throw new Problem({ code: 'ROUND_DATES', message: 'This round opened or closed meanwhile. Look at it again, then change it.' });
    if (round.state === 'open') await this.goAlong(round, input);
    return this.recorded('round.updated', round, { dueOn: input.dueOn, closesOn: input.closesOn });
  }

  private async goAlong(round: RoundEntity, { dueOn, closesOn }: UpdateRoundInput): Promise<void> {
    if (dueOn !== round.dueOn) {
      await this.operation.sql(HOLD_ALL, [round.id]);
      await this.operation.change(MOVE_DUE_DAY, [round.id, dueOn]);
    }
    if (round.waveId && closesOn !== round.closesOn) await this.waves.extendForReturns(round.waveId, closesOn);
  }

  /** Sets a draft to open by itself on its first day. Refuses ROUND_NOT_DRAFT and ROUND_DATES. */
  async schedule(id: string): Promise<Round> {
    const round = await this.load(id);
    this.operation.mustBeAble('round.schedule', round);
    refuseIf(decideScheduleRound(round, this.operation.today));
    await this.operation.rows(RoundEntity).update({ id, state: 'draft' }, { state: 'scheduled' });
    return this.recorded('round.scheduled', round);
  }

  /** Takes a scheduled round back to draft. Refuses ROUND_NOT_SCHEDULED. */
  async unschedule(id: string): Promise<Round> {
    const round = await this.load(id);
    this.operation.mustBeAble('round.schedule', round);
    refuseIf(decideUnscheduleRound(round));
    await this.operation.rows(RoundEntity).update({ id, state: 'scheduled' }, { state: 'draft' });
    return this.recorded('round.unscheduled', round);
  }

  /** Opens a round: one expected return an organisation on the roster, in one statement, and the wave of its survey. Opening an open round changes nothing. Refuses ROUND_CLOSED, ROUND_DATES, NOTHING_TO_EXPECT. */
  async open(id: string): Promise<Round> {
    const round = await this.load(id);
    this.operation.mustBeAble('round.open', round);
    if (round.state === 'open') return (await this.find(id))!;
    const [roster] = await this.operation.sql<{ size: number }>('select count(*)::int as size from roster_entry where programme_id = $1', [round.programmeId]);
    refuseIf(decideOpenRound(round, roster!.size, this.operation.today));
    const { affected } = await this.operation.rows(RoundEntity).update({ id, state: round.state }, { state: 'open', openedAt: this.operation.now });
    return affected ? this.opened(round) : (await this.find(id))!;
  }

  private async opened(round: RoundEntity): Promise<Round> {
    const { id, programmeId, surveyVersionId, opensOn, dueOn, closesOn } = round;
    await this.operation.takesMinutes();
    const expected = await this.operation.change(EXPECT_RETURNS, [id, programmeId, dueOn, this.operation.now]);
    if (surveyVersionId) {
      const { name } = await this.collections.load(round.collectionId);
      const waveId = await this.waves.openForReturns({ programmeId, surveyVersionId, name: `${name} – ${round.name}: survey at submission`, opensOn, closesOn });
      await this.operation.rows(RoundEntity).update({ id }, { waveId });
    }
    return this.recorded('round.opened', round, { expected });
  }

  /** Closes an open round and its survey: from then on nothing is recorded any more; queries can still be answered, and returns accepted. Refuses ROUND_NOT_OPEN and ROUND_CLOSED. */
  async close(id: string): Promise<Round> {
    const round = await this.load(id);
    this.operation.mustBeAble('round.close', round);
    refuseIf(decideCloseRound(round));
    await this.operation.sql(WHEN_NOBODY_RECORDS, [id]);
    const { affected } = await this.operation.rows(RoundEntity).update({ id, state: 'open' }, { state: 'closed', closedAt: this.operation.now });
    if (!affected) refuseIf(decideCloseRound({ ...round, state: 'closed' }));
    if (round.waveId) await this.waves.closeForReturns(round.waveId);
    return this.recorded('round.closed', round);
  }

  /** What the day asks for: scheduled rounds whose first day has come open, and open ones whose last day is over close. */
  async keepTime(): Promise<void> {
    const due = await this.operation.sql<{ id: string; state: string }>(DUE, [this.operation.today]);
    for (const { id, state } of due) await this.unlessRefused(() => (state === 'open' ? this.close(id) : this.open(id)));
  }

  /** A round that a rule stops (a roster that is empty) holds up no other: what it began is undone, and the rest goes on. */
  private async unlessRefused(work: () => Promise<Round>): Promise<void> {
    await this.operation.tx.transaction(work).catch((error: unknown) => {
      if (!(error instanceof Problem)) throw error;
    });
  }

  private async recorded(name: string, { id, programmeId }: Pick<RoundEntity, 'id' | 'programmeId'>, details: Record<string, unknown> = {}): Promise<Round> {
    await this.facts.record({ name, subject: { type: 'round', id }, programmeId, details });
    return (await this.find(id))!;
  }
}

const DUE = `select id, state from collection_round where (state = 'scheduled' and opens_on <= $1 and closes_on >= $1) or (state = 'open' and closes_on < $1)`;
