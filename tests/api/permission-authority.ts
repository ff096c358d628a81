import { by, places, seen, springWaves, type PermissionRow, type Scope } from './permission-row.js';
import type { World } from './support/world.js';

const waveOf = (world: World, scope: Scope) => world.wave(springWaves[places[scope].programme]);
const authority = (world: World, scope: Scope) => ({ waveId: waveOf(world, scope), organisationId: world.organisation(places[scope].organisation) });
const rating = (world: World, scope: Scope) => ({ ...authority(world, scope), measure: 'rag', subject: 'gold' });
const ARGS = '$waveId: ID!, $organisationId: ID!';
const RATING = `${ARGS}, $measure: String!, $subject: String!`;
const asked = 'waveId: $waveId, organisationId: $organisationId, measure: $measure, subject: $subject';

/** An authority's own people read what is held of it, and why; readers read it of everybody in reach; nobody else knows that it is there. */
const own = { barnsley: 'yy-yyyyy-y-U', camden: 'yyy-----yy-U', b: 'y---------yU' } as const;
const history = { barnsley: 'yyNyyyyyNyNU', camden: 'yyyNNNNNyyNU', b: 'yNNNNNNNNNyU' } as const;
const moderates = { barnsley: 'yyNyFFFFFFNU', camden: 'yyyNFFFFFFNU', b: 'yNNNFFFFFFyU' } as const;
const offered = { barnsley: 'yyNy----N-NU', camden: 'yyyNNNNN--NU', b: 'yNNNNNNNNNyU' } as const;

export const authorityQueries: PermissionRow[] = [
  { field: 'Query.authorityReadiness', document: `query (${ARGS}) { it: authorityReadiness(organisationId: $organisationId, waveId: $waveId) { responseId } }`, cases: by(own, authority) },
  { field: 'Query.ratingHistory', document: `query (${RATING}) { it: ratingHistory(${asked}) { judgements { reason } } }`, cases: by(history, rating) },
  {
    field: 'Query.gaps', document: 'query ($id: ID!) { it: gaps(waveId: $id, columns: LEVEL) { authorities } }',
    cases: by(seen.byReader, (world, code: 'a' | 'b') => ({ id: world.wave(springWaves[code]) })),
  },
];

/** Whoever may do it has not seen the last judgement, and meets the rule that nobody is overwritten. */
export const authorityMutations: PermissionRow[] = [
  {
    field: 'Mutation.moderateRating', reaches: ['RATING_CHANGED'], document: `mutation (${RATING}) { it: moderateRating(${asked}, code: "red", reason: "Seen on a visit") { measure } }`,
    cases: by(moderates, rating),
  },
];

export const authorityFields: PermissionRow[] = [
  { field: 'RatingHistory.allowedActions', document: `query (${RATING}) { it: ratingHistory(${asked}) { value: allowedActions } }`, cases: by(offered, rating) },
  {
    field: 'AuthorityReadiness.allowedActions', document: `query (${ARGS}) { it: authorityReadiness(organisationId: $organisationId, waveId: $waveId) { value: allowedActions } }`,
    cases: by(own, authority),
  },
];
