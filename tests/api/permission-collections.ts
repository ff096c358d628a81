import { by, byContents, byId, ofLevel, places, seen, springWaves, type PermissionRow, type Scope } from './permission-row.js';
import type { World } from './support/world.js';

const { byRegion, byReader } = seen;
const page = 'page: { limit: 200 }';
const bronze = (world: World, code: string) => world.collection(`${code}/bronze`);
const spring = (world: World, code: string) => world.round(`${code}/bronze/Spring`);
const aReturn = (world: World, scope: Scope) => world.return(ofLevel('bronze', scope));
const programmeOf = (world: World, scope: Scope) => ({ id: world.programme(places[scope].programme) });

/** Only the team of the programme may; to another team the thing is forbidden, or is not there. */
const forbidden = { a: 'yyFFFFFFFFFU', b: 'yFFFFFFFFFyU' } as const;
const absent = { a: 'yyFFFFFFFFNU', b: 'yNFFFFFFFFyU' } as const;
const onTeams = { a: 'yy--FFFFF--U', b: 'y---FFFFF-yU' } as const;

export const collectionQueries: PermissionRow[] = [
  { field: 'Query.collections', document: `{ it: collections(${page}) { items { id } } }`, cases: byContents(byReader, bronze) },
  { field: 'Query.collection', document: 'query ($id: ID!) { it: collection(id: $id) { id } }', cases: byId(byReader, bronze) },
  { field: 'Query.rounds', document: `{ it: rounds(${page}) { items { id } } }`, cases: byContents(byReader, spring) },
  { field: 'Query.round', document: 'query ($id: ID!) { it: round(id: $id) { id } }', cases: byId(byReader, spring) },
  { field: 'Query.returns', document: `{ it: returns(${page}) { items { id } } }`, cases: byContents(byRegion, aReturn) },
  { field: 'Query.return', document: 'query ($id: ID!) { it: return(id: $id) { id } }', cases: byId(seen.byAuthorityToo, aReturn) },
  {
    field: 'Query.ledger', document: `query ($id: ID!) { it: ledger(collectionId: $id, ${page}) { rows { returnIds } } }`,
    cases: by(byRegion, (world, scope) => ({ id: bronze(world, places[scope].programme) }), aReturn),
  },
  { field: 'Query.returnRates', document: 'query ($id: ID!) { it: returnRates(roundId: $id) { total { numerator } } }', cases: byId(byReader, spring) },
  { field: 'Query.returnProgress', document: 'query ($id: ID!) { it: returnProgress(roundId: $id) { expected } }', cases: byId(byReader, spring) },
  { field: 'Query.waveProgress', document: 'query ($id: ID!) { it: waveProgress(waveId: $id) { expected } }', cases: byId(byReader, (world, code) => world.wave(springWaves[code])) },
  { field: 'Query.returnQueries', document: `{ it: returnQueries(${page}) { items { id } } }`, cases: byContents(byRegion, (world, scope) => world.query(ofLevel('bronze', scope))) },
  {
    field: 'Query.sharing', document: `query ($id: ID!) { it: sharing(programmeId: $id, ${page}) { items { organisation { id } } } }`,
    cases: by({ barnsley: 'yy-yyyyy-FFU', camden: 'yyy-----yFFU', b: 'yFFFFFFFFFyU' }, programmeOf, (world, scope: Scope) => world.organisation(places[scope].organisation)),
  },
  {
    field: 'Query.previewReturns', document: 'query ($id: ID!) { it: previewReturns(input: { action: ACKNOWLEDGE, ids: [$id] }) { rows { id } } }',
    cases: by(byRegion, (world, scope) => ({ id: aReturn(world, scope) }), aReturn),
  },
];

const reversed = { name: 'A name', levelCode: 'bronze', periodFrom: '2022-01-01', periodTo: '2022-12-31', opensOn: '2023-05-02', dueOn: '2023-05-01', closesOn: '2023-05-31' };

/** Whoever may do it meets a rule that stops it, or says again what holds already. */
export const collectionMutations: PermissionRow[] = [
  {
    field: 'Mutation.createCollection', reaches: ['CODE_TAKEN'], document: 'mutation ($id: ID!) { it: createCollection(input: { programmeId: $id, code: "bronze", name: "Bronze" }) { id } }',
    cases: byId(forbidden, (world, code) => world.programme(code)),
  },
  { field: 'Mutation.updateCollection', document: 'mutation ($id: ID!) { it: updateCollection(id: $id, input: { name: "The bronze data" }) { id } }', cases: byId(absent, bronze) },
  {
    field: 'Mutation.createRound', reaches: ['ROUND_DATES'], document: 'mutation ($input: RoundInput!) { it: createRound(input: $input) { id } }',
    cases: by(absent, (world, code) => ({ input: { ...reversed, collectionId: bronze(world, code) } })),
  },
  {
    field: 'Mutation.updateRound', reaches: ['ROUND_DATES'], document: 'mutation ($id: ID!, $input: UpdateRoundInput!) { it: updateRound(id: $id, input: $input) { id } }',
    cases: by(absent, (world, code) => ({ id: spring(world, code), input: reversed })),
  },
  ...([['scheduleRound', 'ROUND_NOT_DRAFT', 'Spring'], ['unscheduleRound', 'ROUND_NOT_SCHEDULED', 'Spring'], ['openRound', 'ROUND_CLOSED', 'Winter'], ['closeRound', 'ROUND_NOT_OPEN', 'Summer']] as const)
    .map(([name, code, round]): PermissionRow => ({
      field: `Mutation.${name}`, reaches: [code], document: `mutation ($id: ID!) { it: ${name}(id: $id) { id } }`, cases: byId(absent, (world, programme) => world.round(`${programme}/bronze/${round}`)),
    })),
  {
    field: 'Mutation.setSharing', reaches: ['INVALID_INPUT'], document: `mutation ($programmeId: ID!, $organisationId: ID!) {
      it: setSharing(input: { programmeId: $programmeId, organisationIds: [$organisationId], instrument: DPIA, state: DONE }) { waiting } }`,
    cases: by({ barnsley: 'yyNyFFFFFFFU', camden: 'yyyNFFFFFFFU', b: 'yFFFFFFFFFyU' },
      (world, scope: Scope) => ({ programmeId: programmeOf(world, scope).id, organisationId: world.organisation(places[scope].organisation) })),
  },
];

export const collectionFields: PermissionRow[] = [
  { field: 'Collection.rounds', document: 'query ($id: ID!) { it: collection(id: $id) { value: rounds { id } } }', cases: byId(byReader, bronze) },
  { field: 'Collection.allowedActions', document: 'query ($id: ID!) { it: collection(id: $id) { value: allowedActions } }', cases: byId(onTeams, bronze) },
  { field: 'Round.allowedActions', document: 'query ($id: ID!) { it: round(id: $id) { value: allowedActions } }', cases: byId(onTeams, spring) },
];
