// Who proposes another place for a blocker, who is for and against it, and what comes of it?
import { type Refusal, type Transitions } from '../kernel/index.js';
import { decideInState, type Priority, type Ranked, type RankingState } from './ranking.js';
import { decideReason } from './register.js';

export type ProposalState = 'open' | 'accepted' | 'declined' | 'withdrawn';
export type Vote = 'for' | 'against';

/** The lifecycle: once it is decided or withdrawn it stays. */
export const proposalTransitions: Transitions<ProposalState> = { open: ['accepted', 'declined', 'withdrawn'], accepted: [], declined: [], withdrawn: [] };

/** A place that somebody proposes; without a number at the end of its priority. */
export interface ProposedPlace {
  blockerId: string;
  priority: Priority;
  position: number | null;
}

/** May this place be proposed? Refuses outside of the moderation (RANKING_STATE), the place that the blocker has already, a number below 1 and a missing reason (INVALID_INPUT). */
export function decidePropose(ranking: { state: RankingState }, { place, reason, entries }: { place: ProposedPlace; reason: string; entries: readonly Ranked[] }): Refusal | null {
  const early = decideInState(ranking, 'propose') ?? decideReason(reason, 'Say why it belongs there.');
  if (early) return early;
  if (place.position !== null && place.position < 1) return wrong('Numbers begin with 1.', 'position');
  const now = entries.find(({ blockerId }) => blockerId === place.blockerId);
  const there = entries.filter(({ priority, blockerId }) => priority === place.priority && blockerId !== place.blockerId).length + 1;
  const same = now && now.priority === place.priority && now.position === Math.min(place.position ?? there, there);
  return same ? wrong('It stands there already.', 'position') : null;
}

interface Moment {
  ranking: { state: RankingState };
  proposal: { state: ProposalState };
}

/** May somebody vote? Refuses outside of the moderation (RANKING_STATE), a proposal that is decided or withdrawn (PROPOSAL_STATE) and a reason that is too long (INVALID_INPUT). */
export function decideVote({ ranking, proposal }: Moment, reason: string | null): Refusal | null {
  return decideInState(ranking, 'propose') ?? onlyOpen(proposal) ?? (reason ? decideReason(reason, '') : null);
}

/** May the project team accept or decline? Refuses outside of the moderation (RANKING_STATE), what is decided or withdrawn (PROPOSAL_STATE) and a missing reason (INVALID_INPUT). */
export function decideProposal({ ranking, proposal }: Moment, reason: string): Refusal | null {
  return decideInState(ranking, 'propose') ?? onlyOpen(proposal) ?? decideReason(reason, 'Say why you decide so.');
}

/** May somebody take the proposal back? Refuses outside of the moderation (RANKING_STATE), what is decided (PROPOSAL_STATE), and the proposal of somebody else (PROPOSAL_NOT_YOURS). */
export function decideWithdrawProposal({ ranking, proposal }: Moment, isOwn: boolean): Refusal | null {
  const early = decideInState(ranking, 'propose') ?? onlyOpen(proposal);
  if (early || isOwn) return early;
  return { code: 'PROPOSAL_NOT_YOURS', message: 'Only who made a proposal may take it back. You can vote against it.' };
}

/** Where an accepted proposal puts the blocker. */
export function placeOf({ priority, position }: Pick<ProposedPlace, 'priority' | 'position'>): { priority: Priority; position: number } {
  return { priority, position: position ?? Number.MAX_SAFE_INTEGER };
}

/** A number in words of one list: "must 3", "could, at the end". */
export function placeInWords({ priority, position }: Pick<ProposedPlace, 'priority' | 'position'>): string {
  const name = priority === 'not-needed' ? 'not needed' : priority;
  return position === null ? `${name}, at the end` : `${name} ${position}`;
}

const wrong = (message: string, name: string): Refusal => ({ code: 'INVALID_INPUT', message, fields: [{ name, message }] });

function onlyOpen({ state }: { state: ProposalState }): Refusal | null {
  if (state === 'open') return null;
  return { code: 'PROPOSAL_STATE', message: `This proposal is ${state}, so nothing can be done with it any more.`, details: { state } };
}
