import { by, byId, seen, type PermissionRow } from './permission-row.js';
import type { World } from './support/world.js';

const published = (world: World, code: string) => world.dataset(`${code}/1`);
const draft = (world: World, code: string) => world.dataset(`${code}/2`);
const programme = (world: World, code: string) => world.programme(code);

/** Who reads a programme; to anybody else of the staff it is forbidden. */
const toReaders = { a: 'yyyyFFFFFyFU', b: 'yFFFFFFFFFyU' } as const;
const onTeams = { a: 'yy--FFFFF--U', b: 'y---FFFFF-yU' } as const;
/** Only the team of the programme may; to another team it is not there. */
const absent = { a: 'yyFFFFFFFFNU', b: 'yNFFFFFFFFyU' } as const;

export const recommendationQueries: PermissionRow[] = [
  { field: 'Query.feasibility', document: 'query ($id: ID!) { it: feasibility(programmeId: $id) { share } }', cases: byId(toReaders, programme) },
  { field: 'Query.datasets', document: 'query ($id: ID!) { it: datasets(programmeId: $id) { id } }', cases: byId(toReaders, programme) },
  { field: 'Query.dataset', document: 'query ($id: ID!) { it: dataset(id: $id) { id } }', cases: [...byId(seen.byReader, published), ...byId(onTeams, draft)] },
  {
    field: 'Query.datasetDifferences', document: 'query ($earlier: ID!, $later: ID!) { it: datasetDifferences(earlierId: $earlier, laterId: $later) { indicator } }',
    cases: by({ a: 'yyNNFFFFFNNU', b: 'yNNNFFFFFNyU' }, (world, code) => ({ earlier: published(world, code), later: draft(world, code) })),
  },
];

/** Whoever may do it meets a rule that stops it. */
export const recommendationMutations: PermissionRow[] = [
  { field: 'Mutation.setFeasibilityRule', reaches: ['FEASIBILITY_UNCHANGED'], document: 'mutation ($id: ID!) { it: setFeasibilityRule(programmeId: $id, share: 60, reason: "Again") { version } }', cases: byId(absent, programme) },
  {
    field: 'Mutation.decideFeasibility', reaches: ['FEASIBILITY_UNCHANGED'],
    document: 'mutation ($id: ID!) { it: decideFeasibility(programmeId: $id, indicator: "court-reference", verdict: FEASIBLE, reason: "Again") { id } }', cases: byId(absent, programme),
  },
  { field: 'Mutation.draftDataset', reaches: ['DATASET_DRAFT_EXISTS'], document: 'mutation ($id: ID!) { it: draftDataset(programmeId: $id, title: "Another") { id } }', cases: byId(absent, programme) },
  {
    field: 'Mutation.decideDatasetEntry', reaches: ['DATASET_PUBLISHED'],
    document: 'mutation ($id: ID!) { it: decideDatasetEntry(datasetId: $id, indicator: "court-reference", expectedVersion: 1, decision: REMOVE, reason: "No") { id } }', cases: byId(absent, published),
  },
  ...['publishDataset', 'discardDataset'].map((name): PermissionRow => ({
    field: `Mutation.${name}`, reaches: ['DATASET_PUBLISHED'], document: `mutation ($id: ID!) { it: ${name}(id: $id)${name === 'publishDataset' ? ' { id }' : ''} }`, cases: byId(absent, published),
  })),
];

export const recommendationFields: PermissionRow[] = [
  { field: 'Feasibility.allowedActions', document: 'query ($id: ID!) { it: feasibility(programmeId: $id) { value: allowedActions } }', cases: byId({ a: 'yy--FFFFF-FU', b: 'yFFFFFFFFFyU' }, programme) },
  { field: 'Dataset.allowedActions', document: 'query ($id: ID!) { it: dataset(id: $id) { value: allowedActions } }', cases: byId(onTeams, published) },
];
