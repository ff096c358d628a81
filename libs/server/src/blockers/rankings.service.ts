import { Injectable } from '@nestjs/common';
import type { Verb } from '@muster/domain/access';
import {
  decideDraft, decideInState, decidePublish, placed, rankingActions, rankingChanged, rankingDifferences, type RankingAction, type Ranked,
} from '@muster/domain/blockers';
import { asClash, Facts, listPage, notFound, Operation, Problem, refuseIf, Where, type Page, type PageInput } from '@muster/platform';
import { BlockersService } from './blockers.service.js';
import {
  DISCARD, DRAFT_SIZES, DRAFTED_ENTRIES, ENTRIES, FREEZE_WORDS, HOLD, INSERT_RANKING, NEXT_VERSION, OPEN_MODERATION, PLACE_ENTRIES, PUBLISH, RANKING, UNFINISHED, UNRANKED, type EntryRow, type RankingRow,
} from './ranking-rows.js';
import type { ArrangeRankingArgs, Ranking, RankingDifference, RankingEntry, RankingInput, RankingStateName, RankingVersionArgs, Unranked } from './rankings.types.js';

type Filter = { programmeId: string; state?: RankingStateName };

/** The orders in which blockers are to be addressed: drafted, moderated, published. */
@Injectable()
export class RankingsService {
  constructor(private readonly operation: Operation, private readonly facts: Facts, private readonly blockers: BlockersService) {}

  /** Rankings of a programme, the newest first. Readers see the published ones. */
  async list({ programmeId, state }: Filter, page?: PageInput | null): Promise<Page<Ranking>> {
    this.operation.mustBeAble('ranking.list', { programmeId });
    const where = new Where().equals('ranking.programme_id', programmeId).equals('ranking.state', state);
    const { items, total } = await listPage<RankingRow>(this.operation, { select: RANKING, from: 'ranking', where, order: 'ranking.number desc', page });
    return { items: items.map((row) => this.shown(row)), total };
  }

  /** One ranking; null when there is none or out of reach. */
  async find(id: string): Promise<Ranking | null> {
    this.operation.mustBeAble('ranking.list');
    const [row] = await this.operation.sql<RankingRow>(`select ${RANKING} from ranking where id = $1`, [id]);
    return row ? this.shown(row) : null;
  }

  /** The ranking, for the rules of others. Refuses (NOT_FOUND) one that is not there or out of reach. */
  async load(id: string): Promise<RankingRow> {
    const [row] = await this.operation.sql<RankingRow>(`select ${RANKING} from ranking where id = $1`, [id]);
    if (!row) throw notFound('ranking');
    return row;
  }

  /** The same, held until the operation ends: together with others who propose and vote, or alone. Read after it is held, so that it shows what others have just done. */
  async hold(id: string, how: 'together' | 'alone'): Promise<RankingRow> {
    await this.operation.sql(HOLD[how], [id]);
    return this.load(id);
  }

  /** The places of a ranking, in order, with the words of the register or, once published, those of that day. */
  async entries({ id, programmeId, state }: Pick<RankingRow, 'id' | 'programmeId'> & { state: string }): Promise<RankingEntry[]> {
    const rows = await this.operation.sql<EntryRow>(ENTRIES, [id, state === 'published']);
    const names = new Map((await this.blockers.choices(programmeId)).indicators.map((one) => [one.code, one]));
    return rows.map((row) => ({ ...(row as unknown as RankingEntry), indicators: row.indicators.map((code) => names.get(code) ?? { code, name: code }) }));
  }

  /** Blockers that stand in the way and have no place in the ranking; of a published one none are asked for any more. */
  async unranked({ id, state }: { id: string; state: string }): Promise<Unranked[]> {
    return state === 'published' ? [] : this.operation.sql<Unranked>(UNRANKED, [id]);
  }

  /** Drafts the next ranking: a copy of the last published one or, before there is one, the register in the order of its codes. Refuses while another is in the making (RANKING_IN_THE_MAKING), and an empty register (REGISTER_EMPTY). */
  async draft(programmeId: string, { title, note }: RankingInput): Promise<Ranking> {
    this.operation.mustBeAble('ranking.draft', { programmeId });
    const [sizes] = await this.operation.sql<{ inTheMaking: number; registered: number }>(DRAFT_SIZES, [programmeId]);
    if (!sizes) throw notFound('programme');
    refuseIf(decideDraft(sizes));
    const { actor, now } = this.operation;
    const made = this.operation.sql<{ id: string }>(INSERT_RANKING, [programmeId, title.trim(), note?.trim() || null, actor.personId, now]);
    const [{ id }] = (await made.catch(asClash(new Problem(decideDraft({ ...sizes, inTheMaking: 1 })!)))) as [{ id: string }];
    await this.operation.change(DRAFTED_ENTRIES, [id, programmeId]);
    return this.recorded('ranking.drafted', id);
  }

  /** Puts a blocker at a place of a draft; the others close up and make room. Refuses another state (RANKING_STATE), a ranking that somebody has changed since (RANKING_CHANGED) and a blocker of another programme (NOT_FOUND). */
  async arrange({ id, expectedVersion, blockerId, priority, position }: ArrangeRankingArgs): Promise<Ranking> {
    const ranking = await this.atVersion({ id, expectedVersion }, 'arrange');
    await this.place(ranking, { blockerId, priority, position });
    return this.recorded('ranking.arranged', id, { blockerId, priority, position });
  }

  /** Puts a blocker at a place of a ranking that is held alone, which becomes the next version of it. */
  async place({ id, programmeId, version }: RankingRow, place: Ranked): Promise<void> {
    if ((await this.blockers.load(place.blockerId)).programmeId !== programmeId) throw notFound('blocker');
    const rows = await this.operation.sql<EntryRow>(ENTRIES, [id, false]);
    const after = placed<Ranked>(rows, place).map(({ blockerId, priority, position }) => ({ blockerId, priority, position }));
    if (!(await this.operation.change(NEXT_VERSION, [id, version]))) refuseIf(rankingChanged);
    await this.operation.change(PLACE_ENTRIES, [id, JSON.stringify(after)]);
  }

  /** Opens the moderation of a draft: champions propose and vote from then on. Refuses another state (RANKING_STATE) and a ranking that somebody has changed since (RANKING_CHANGED). */
  async openModeration(wanted: RankingVersionArgs): Promise<Ranking> {
    await this.atVersion(wanted, 'moderate');
    if (!(await this.operation.change(OPEN_MODERATION, [wanted.id, wanted.expectedVersion]))) refuseIf(rankingChanged);
    return this.recorded('ranking.moderation-opened', wanted.id);
  }

  /** Publishes a ranking with the words that the register has now; it never changes again. Refuses another state (RANKING_STATE), undecided proposals (PROPOSALS_UNDECIDED), blockers in the way without a place (BLOCKERS_UNRANKED) and a ranking that somebody has changed since (RANKING_CHANGED). */
  async publish(wanted: RankingVersionArgs): Promise<Ranking> {
    const ranking = await this.atVersion(wanted, 'publish');
    const [unfinished] = await this.operation.sql<{ undecided: number; unranked: string[] }>(UNFINISHED, [ranking.id]);
    refuseIf(decidePublish(ranking, unfinished!));
    await this.operation.change(FREEZE_WORDS, [ranking.id]);
    if (!(await this.operation.change(PUBLISH, [ranking.id, ranking.version, this.operation.actor.personId, this.operation.now]))) refuseIf(rankingChanged);
    return this.recorded('ranking.published', ranking.id, { number: ranking.number });
  }

  /** Throws away a ranking in the making, with its proposals and votes. Refuses a published one (RANKING_STATE) and one that somebody has changed since (RANKING_CHANGED). */
  async discard(wanted: RankingVersionArgs): Promise<boolean> {
    const { id, programmeId, version, number } = await this.atVersion(wanted, 'discard');
    if (!(await this.operation.change(DISCARD, [id, version]))) refuseIf(rankingChanged);
    await this.facts.record({ name: 'ranking.discarded', subject: { type: 'ranking', id }, programmeId, details: { number } });
    return true;
  }

  /** What differs between two rankings of a programme, from the earlier to the later as they are named. Refuses (NOT_FOUND) what is not there, out of reach, or of two programmes. */
  async differences(fromId: string, toId: string): Promise<RankingDifference[]> {
    const [from, to] = [await this.load(fromId), await this.load(toId)];
    this.operation.mustBeAble('ranking.list', from);
    if (from.programmeId !== to.programmeId) throw notFound('ranking in this programme');
    return rankingDifferences(await this.entries(from), await this.entries(to)) as RankingDifference[];
  }

  private async atVersion({ id, expectedVersion }: RankingVersionArgs, action: RankingAction): Promise<RankingRow> {
    const ranking = await this.hold(id, 'alone');
    this.operation.mustBeAble(`ranking.${action}`, { programmeId: ranking.programmeId });
    refuseIf(ranking.version === expectedVersion ? null : rankingChanged);
    refuseIf(decideInState(ranking, action));
    return ranking;
  }

  private shown(row: RankingRow): Ranking {
    const verbs = rankingActions(row).flatMap((action): Verb[] => (action === 'propose' ? ['ranking.propose', 'ranking.vote', 'ranking.decide'] : [`ranking.${action}`]));
    return { ...row, state: row.state as RankingStateName, allowedActions: this.operation.allowed(verbs, { programmeId: row.programmeId }) };
  }

  private async recorded(name: string, id: string, details: Record<string, unknown> = {}): Promise<Ranking> {
    const ranking = (await this.find(id))!;
    await this.facts.record({ name, subject: { type: 'ranking', id }, programmeId: ranking.programmeId, details });
    return ranking;
  }
}
