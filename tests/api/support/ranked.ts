import type { Caller } from './caller.js';
import { ADOPT } from './blocked.js';
import type { Muster } from './muster.js';

export interface Entry {
  blockerId: string;
  code: string;
  priority: string;
  position: number;
  title: string;
}

export interface Proposal {
  id: string;
  state: string;
  votesFor: number;
  votesAgainst: number;
  ownVote: string | null;
  own: boolean;
  proposedBy: string | null;
  region: string | null;
  votes: { name: string; vote: string; reason: string | null }[];
}

export interface RankingRead {
  id: string;
  number: number;
  state: string;
  version: number;
  allowedActions: string[];
  entries: Entry[];
  unranked: { code: string }[];
  proposals: Proposal[];
}

export const PROPOSAL = 'id state votesFor votesAgainst ownVote own proposedBy region votes { name vote reason }';
export const RANKING = `id number state version allowedActions entries { blockerId code priority position title } unranked { code } proposals { ${PROPOSAL} }`;
export const ONE = `query ($id: ID!) { it: ranking(id: $id) { ${RANKING} } }`;
export const DRAFT = `mutation ($id: ID!, $title: String = "The hub's ranking") { it: draftRanking(programmeId: $id, input: { title: $title }) { ${RANKING} } }`;
export const ARRANGE = `mutation ($id: ID!, $expectedVersion: Int!, $blockerId: ID!, $priority: Priority!, $position: Int!) {
  it: arrangeRanking(id: $id, expectedVersion: $expectedVersion, blockerId: $blockerId, priority: $priority, position: $position) { ${RANKING} } }`;
const versioned = (name: string, selection: string) => `mutation ($id: ID!, $expectedVersion: Int!) { it: ${name}(id: $id, expectedVersion: $expectedVersion) ${selection} }`;
export const MODERATE = versioned('openModeration', `{ ${RANKING} }`);
export const PUBLISH = versioned('publishRanking', `{ ${RANKING} }`);
export const DISCARD = versioned('discardRanking', '');
export const PROPOSE = `mutation ($rankingId: ID!, $blockerId: ID!, $priority: Priority!, $position: Int, $reason: String!) {
  it: proposeRank(rankingId: $rankingId, blockerId: $blockerId, priority: $priority, position: $position, reason: $reason) { ${PROPOSAL} } }`;
export const VOTE = `mutation ($proposalId: ID!, $vote: Vote!, $reason: String) { it: voteOnProposal(proposalId: $proposalId, vote: $vote, reason: $reason) { ${PROPOSAL} } }`;
export const WITHDRAW = `mutation ($id: ID!) { it: withdrawProposal(id: $id) { ${PROPOSAL} } }`;
export const DECIDE = `mutation ($id: ID!, $accepted: Boolean!, $reason: String!) { it: decideProposal(id: $id, accepted: $accepted, reason: $reason) { ${PROPOSAL} } }`;

/** Asks for one thing, which every document here calls `it`. */
export const itOf = async <T>(caller: Caller, document: string, variables: Record<string, unknown>): Promise<T> => (await caller.ask<{ it: T }>(document, variables)).it;

/** A programme whose register was adopted, with its first ranking published: the ranking. */
export async function publishedFirst(muster: Muster): Promise<RankingRead> {
  const priya = muster.as('priya');
  await priya.ask(ADOPT, { id: muster.world.programme('a') });
  const [{ id } = { id: '' }] = await muster.rows<{ id: string }>('select id from ranking where programme_id = $1', [muster.world.programme('a')]);
  await priya.ask(MODERATE, { id, expectedVersion: 1 });
  return itOf<RankingRead>(priya, PUBLISH, { id, expectedVersion: 2 });
}

/** The code of the blocker at a place. */
export const at = ({ entries }: { entries: Entry[] }, priority: string, position: number): Entry => entries.find((entry) => entry.priority === priority && entry.position === position)!;
