import { by, byId, seen, type PermissionRow } from './permission-row.js';
import { blocker } from './support/blocked.js';
import type { World } from './support/world.js';

type Code = 'a' | 'b';
const programme = (world: World, code: Code) => world.programme(code);
const published = (world: World, code: Code) => world.ranking(`${code}/1`);
const inModeration = (world: World, code: Code) => world.ranking(`${code}/2`);
const declined = (world: World, code: Code) => world.proposal(`${code}/declined`);
const one = (world: World, code: Code) => world.blocker(`${code}/plo-01`);

/** Everybody who reads, asked of a programme; and only its project team, asked of a programme or of a thing in it. */
const readers = { a: 'yyyyFFFFFyFU', b: 'yFFFFFFFFFyU' } as const;
const team = { a: 'yyFFFFFFFFFU', b: 'yFFFFFFFFFyU' } as const;
const teamOfThing = { a: 'yyFFFFFFFFNU', b: 'yNFFFFFFFFyU' } as const;
/** The project team and every champion of the programme. */
const staffOfThing = { a: 'yyyyFFFFFFNU', b: 'yNNNFFFFFFyU' } as const;
/** A ranking in the making is none of a reader's. */
const makers = { a: 'yyyyFFFFF--U', b: 'y---FFFFF-yU' } as const;

export const blockerQueries: PermissionRow[] = [
  { field: 'Query.blockers', document: 'query ($id: ID!) { it: blockers(filter: { programmeId: $id }) { items { id } } }', cases: byId(readers, programme) },
  { field: 'Query.blocker', document: 'query ($id: ID!) { it: blocker(id: $id) { id } }', cases: byId(seen.byReader, one) },
  { field: 'Query.blockerChoices', document: 'query ($id: ID!) { it: blockerChoices(programmeId: $id) { levels { code } } }', cases: byId(readers, programme) },
  { field: 'Query.rankings', document: 'query ($id: ID!) { it: rankings(programmeId: $id) { items { id } } }', cases: byId(readers, programme) },
  {
    field: 'Query.ranking', document: 'query ($id: ID!) { it: ranking(id: $id) { id } }',
    cases: [...byId(seen.byReader, published), ...byId({ 'a in the making': makers.a, 'b in the making': makers.b }, (world, scope) => inModeration(world, scope[0] as Code))],
  },
  {
    field: 'Query.rankingDifferences', document: 'query ($from: ID!, $to: ID!) { it: rankingDifferences(from: $from, to: $to) { kind } }',
    cases: by({ a: '----FFFFF-NU', b: '-NNNFFFFFN-U' }, (world, code: Code) => ({ from: published(world, code), to: published(world, code) })),
  },
];

const versioned = (field: string, selection = '{ id }'): PermissionRow => ({
  field: `Mutation.${field}`, reaches: ['RANKING_CHANGED'], document: `mutation ($id: ID!) { it: ${field}(id: $id, expectedVersion: 0) ${selection} }`, cases: byId(teamOfThing, inModeration),
});

/** Whoever may do it meets a rule that stops it. */
export const blockerMutations: PermissionRow[] = [
  {
    field: 'Mutation.addBlocker', reaches: ['INVALID_INPUT'], document: 'mutation ($id: ID!, $input: BlockerInput!) { it: addBlocker(programmeId: $id, input: $input) { id } }',
    cases: by(team, (world, code: Code) => ({ id: programme(world, code), input: blocker({ title: ' ' }) })),
  },
  {
    field: 'Mutation.updateBlocker', reaches: ['BLOCKER_CHANGED'], document: 'mutation ($id: ID!, $input: BlockerInput!) { it: updateBlocker(id: $id, expectedVersion: 0, input: $input, reason: "Why") { id } }',
    cases: by(teamOfThing, (world, code: Code) => ({ id: one(world, code), input: blocker() })),
  },
  { field: 'Mutation.adoptReferenceBlockers', reaches: ['REGISTER_NOT_EMPTY'], document: 'mutation ($id: ID!) { it: adoptReferenceBlockers(programmeId: $id) }', cases: byId(team, programme) },
  { field: 'Mutation.draftRanking', reaches: ['RANKING_IN_THE_MAKING'], document: 'mutation ($id: ID!) { it: draftRanking(programmeId: $id, input: { title: "Another" }) { id } }', cases: byId(team, programme) },
  {
    field: 'Mutation.arrangeRanking', reaches: ['RANKING_CHANGED'], document: 'mutation ($id: ID!, $blockerId: ID!) { it: arrangeRanking(id: $id, expectedVersion: 0, blockerId: $blockerId, priority: MUST, position: 1) { id } }',
    cases: by(teamOfThing, (world, code: Code) => ({ id: inModeration(world, code), blockerId: one(world, code) })),
  },
  versioned('openModeration'), versioned('publishRanking'), versioned('discardRanking', ''),
  {
    field: 'Mutation.proposeRank', reaches: ['INVALID_INPUT'], document: 'mutation ($id: ID!, $blockerId: ID!) { it: proposeRank(rankingId: $id, blockerId: $blockerId, priority: COULD, reason: " ") { id } }',
    cases: by(staffOfThing, (world, code: Code) => ({ id: inModeration(world, code), blockerId: one(world, code) })),
  },
  { field: 'Mutation.withdrawProposal', reaches: ['PROPOSAL_STATE'], document: 'mutation ($id: ID!) { it: withdrawProposal(id: $id) { id } }', cases: byId(staffOfThing, declined) },
  { field: 'Mutation.voteOnProposal', reaches: ['PROPOSAL_STATE'], document: 'mutation ($id: ID!) { it: voteOnProposal(proposalId: $id, vote: AGAINST) { id } }', cases: byId(staffOfThing, declined) },
  { field: 'Mutation.decideProposal', reaches: ['PROPOSAL_STATE'], document: 'mutation ($id: ID!) { it: decideProposal(id: $id, accepted: true, reason: "Why") { id } }', cases: byId(teamOfThing, declined) },
];

export const blockerFields: PermissionRow[] = [
  { field: 'Blocker.history', document: 'query ($id: ID!) { it: blocker(id: $id) { value: history { version } } }', cases: byId(seen.byReader, one) },
  { field: 'Blocker.allowedActions', document: 'query ($id: ID!) { it: blocker(id: $id) { value: allowedActions } }', cases: byId({ a: 'yy--FFFFF--U', b: 'y---FFFFF-yU' }, one) },
  { field: 'Ranking.entries', document: 'query ($id: ID!) { it: ranking(id: $id) { value: entries { code } } }', cases: byId(seen.byReader, published) },
  { field: 'Ranking.unranked', document: 'query ($id: ID!) { it: ranking(id: $id) { code: number unranked { code } } }', cases: byId(makers, inModeration) },
  { field: 'Ranking.proposals', document: 'query ($id: ID!) { it: ranking(id: $id) { value: proposals { id } } }', cases: byId(makers, inModeration) },
  { field: 'Ranking.allowedActions', document: 'query ($id: ID!) { it: ranking(id: $id) { value: allowedActions } }', cases: byId(makers, inModeration) },
];
