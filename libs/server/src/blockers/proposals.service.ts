import { Injectable } from '@nestjs/common';
import { actingRole } from '@muster/domain/access';
import { decideProposal, decidePropose, decideVote, decideWithdrawProposal, placeOf, type Ranked, type Vote } from '@muster/domain/blockers';
import { Facts, notFound, Operation, refuseIf } from '@muster/platform';
import type { RoleName } from '../people/index.js';
import { BlockersService } from './blockers.service.js';
import type { DecideProposalArgs, ProposalStateName, ProposeRankArgs, RankingProposal, VoteName, VoteOnProposalArgs } from './proposals.types.js';
import { ENTRIES, INSERT_PROPOSAL, PROPOSAL, PROPOSAL_FROM, SAVE_VOTE, SETTLE, type ProposalRow, type RankingRow } from './ranking-rows.js';
import { RankingsService } from './rankings.service.js';

type AtHand = { ranking: RankingRow; proposal: ProposalRow };

/** What champions and the project team propose at a hub meeting, who is for and against it, and what comes of it. */
@Injectable()
export class ProposalsService {
  constructor(
    private readonly operation: Operation,
    private readonly facts: Facts,
    private readonly blockers: BlockersService,
    private readonly rankings: RankingsService,
  ) {}

  /** The proposals on a ranking: those that wait first, then the latest. Whose they and the votes are is told only to who may see the people of the programme. */
  async ofRanking({ id, programmeId }: { id: string; programmeId: string }): Promise<RankingProposal[]> {
    const rows = await this.operation.sql<ProposalRow>(`select ${PROPOSAL} from ${PROPOSAL_FROM} where proposal.ranking_id = $1 order by (proposal.state = 'open') desc, proposal.proposed_at desc, proposal.id`, [id]);
    return this.shown(rows, programmeId);
  }

  /** Proposes another place for a blocker, or a place for one that has none. Refuses outside of the moderation (RANKING_STATE), the place that it has, and no reason (INVALID_INPUT). */
  async propose({ rankingId, blockerId, priority, position, reason }: ProposeRankArgs): Promise<RankingProposal> {
    const ranking = await this.rankings.hold(rankingId, 'together');
    const { programmeId } = ranking;
    this.operation.mustBeAble('ranking.propose', { programmeId });
    if ((await this.blockers.load(blockerId)).programmeId !== programmeId) throw notFound('blocker');
    const entries = await this.operation.sql<Ranked>(ENTRIES, [rankingId, false]);
    refuseIf(decidePropose(ranking, { place: { blockerId, priority, position: position ?? null }, reason, entries }));
    const { actor, now } = this.operation;
    const { role, region } = this.speaksFor(programmeId);
    const [{ id }] = (await this.operation.sql<{ id: string }>(INSERT_PROPOSAL, [rankingId, programmeId, blockerId, priority, position ?? null, reason.trim(), actor.personId, role, region, now])) as [{ id: string }];
    return this.recorded('ranking.proposed', id, { blockerId, priority, position: position ?? null });
  }

  /** Takes the own proposal back. Refuses that of somebody else (PROPOSAL_NOT_YOURS), one that is decided (PROPOSAL_STATE) and outside of the moderation (RANKING_STATE). */
  async withdraw(id: string): Promise<RankingProposal> {
    const at = await this.atHand(id, 'together');
    this.operation.mustBeAble('ranking.propose', { programmeId: at.ranking.programmeId });
    refuseIf(decideWithdrawProposal(at, at.proposal.proposedById === this.operation.actor.personId));
    await this.settle(at, 'withdrawn', null);
    return this.recorded('ranking.proposal-withdrawn', id);
  }

  /** Votes for or against a proposal; a second vote of the same person replaces the first. Refuses outside of the moderation (RANKING_STATE) and what is decided or withdrawn (PROPOSAL_STATE). */
  async vote({ proposalId, vote, reason }: VoteOnProposalArgs): Promise<RankingProposal> {
    const at = await this.atHand(proposalId, 'together');
    const { programmeId } = at.ranking;
    this.operation.mustBeAble('ranking.vote', { programmeId });
    const why = reason?.trim() || null;
    refuseIf(decideVote(at, why));
    await this.operation.change(SAVE_VOTE, [proposalId, programmeId, this.operation.actor.personId, this.speaksFor(programmeId).region, vote, why, this.operation.now]);
    return this.recorded('ranking.voted', proposalId, { vote });
  }

  /** Accepts a proposal, which puts the blocker where it was proposed, or declines it. Refuses outside of the moderation (RANKING_STATE), what is decided or withdrawn (PROPOSAL_STATE) and no reason (INVALID_INPUT). */
  async decide({ id, accepted, reason }: DecideProposalArgs): Promise<RankingProposal> {
    const at = await this.atHand(id, 'alone');
    this.operation.mustBeAble('ranking.decide', { programmeId: at.ranking.programmeId });
    refuseIf(decideProposal(at, reason));
    await this.settle(at, accepted ? 'accepted' : 'declined', reason.trim());
    if (accepted) await this.rankings.place(at.ranking, { blockerId: at.proposal.blockerId, ...placeOf(at.proposal) });
    return this.recorded(accepted ? 'ranking.proposal-accepted' : 'ranking.proposal-declined', id);
  }

  private async settle(at: AtHand, state: ProposalStateName | `${ProposalStateName}`, reason: string | null): Promise<void> {
    const settled = await this.operation.change(SETTLE, [at.proposal.id, state, this.operation.actor.personId, this.operation.now, reason]);
    if (!settled) refuseIf(decideVote({ ...at, proposal: { state: state as 'accepted' } }, null));
  }

  /** As what somebody proposes and votes: a champion for the own region, the project team for none. */
  private speaksFor(programmeId: string): { role: string | null; region: string | null } {
    const { actor } = this.operation;
    const role = actingRole(actor, 'ranking.propose', { programmeId });
    const region = role === 'champion' ? actor.grants.find((grant) => grant.role === 'champion' && grant.programmeId === programmeId)?.region ?? null : null;
    return { role, region };
  }

  /** A proposal with its ranking, which is held until the operation ends. Refuses (NOT_FOUND) one that is not there or out of reach. */
  private async atHand(id: string, how: 'together' | 'alone'): Promise<AtHand> {
    const ranking = await this.rankings.hold((await this.row(id)).rankingId, how);
    return { ranking, proposal: await this.row(id) };
  }

  private async row(id: string): Promise<ProposalRow> {
    const [row] = await this.operation.sql<ProposalRow>(`select ${PROPOSAL} from ${PROPOSAL_FROM} where proposal.id = $1`, [id]);
    if (!row) throw notFound('proposal');
    return row;
  }

  private async shown(rows: readonly ProposalRow[], programmeId: string): Promise<RankingProposal[]> {
    const staff = this.operation.allowed(['person.list'], { programmeId }).length > 0;
    const names = staff ? await this.names(rows) : null;
    return rows.map((row) => this.one(row, names));
  }

  /** The names of who proposed and voted. At a hub meeting champions of all regions speak to each other, so a champion learns here who those of other regions are: their names and nothing else. */
  private async names(rows: readonly ProposalRow[]): Promise<Map<string, string>> {
    const ids = new Set(rows.flatMap(({ proposedById, votes }) => [...(proposedById ? [proposedById] : []), ...votes.map(({ personId }) => personId)]));
    const people = await this.operation.elevated(() => this.operation.sql<{ id: string; name: string }>('select id, name from person where id = any ($1)', [[...ids]]));
    return new Map(people.map(({ id, name }) => [id, name]));
  }

  private one({ votes, proposedById, ...row }: ProposalRow, names: ReadonlyMap<string, string> | null): RankingProposal {
    const { personId } = this.operation.actor;
    return {
      ...row, priority: row.priority as RankingProposal['priority'], state: row.state as ProposalStateName, proposedRole: row.proposedRole as RoleName | null,
      proposedBy: names?.get(proposedById ?? '') ?? null, own: proposedById === personId, ownVote: (votes.find((vote) => vote.personId === personId)?.vote ?? null) as VoteName | null,
      votes: names ? votes.map(({ personId: who, vote, votedAt, ...rest }) => ({ ...rest, name: names.get(who) ?? 'Somebody', vote: vote as Vote as VoteName, votedAt: new Date(votedAt) })) : [],
    };
  }

  /** The fact belongs to the region of a champion who acts, and to no region where the project team does. */
  private async recorded(name: string, id: string, details: Record<string, unknown> = {}): Promise<RankingProposal> {
    const row = await this.row(id);
    await this.facts.record({ name, subject: { type: 'ranking-proposal', id }, programmeId: row.programmeId, region: this.speaksFor(row.programmeId).region, details: { rankingId: row.rankingId, ...details } });
    return (await this.shown([row], row.programmeId))[0]!;
  }
}
