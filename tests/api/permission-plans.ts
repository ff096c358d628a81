import { by, byId, places, type PermissionRow, type Scope } from './permission-row.js';
import type { World } from './support/world.js';


const programme = (world: World, code: string) => world.programme(code);
const programmeOf = (world: World, scope: Scope) => world.programme(places[scope].programme);
const organisationOf = (world: World, scope: Scope) => world.organisation(places[scope].organisation);
const aPlan = (world: World, scope: Scope) => world.plan(places[scope].key);
const asked = (world: World, scope: Scope) => ({ programmeId: programmeOf(world, scope), organisationId: organisationOf(world, scope) });

/** A question about a programme in which somebody has a part elsewhere is forbidden, not empty. */
const inProgramme = { a: 'yyyyFFFFFyFU', b: 'yFFFFFFFFFyU' } as const;
const byReaders = { barnsley: 'yy-yFFFFFy-U', camden: 'yyy-FFFFFy-U', b: 'y---FFFFF-yU' } as const;
const byReadersAndOwn = { barnsley: 'yy-yyyyy-y-U', camden: 'yyy-----yy-U', b: 'y---------yU' } as const;
const savers = { barnsley: 'yyNyyyyFNFNU', camden: 'yyyNNNNFyFNU', b: 'yNNNNNNFNFyU' } as const;

export const planQueries: PermissionRow[] = [
  { field: 'Query.leverage', document: 'query ($id: ID!) { it: leverage(programmeId: $id) { answered } }', cases: byId(inProgramme, programme) },
  { field: 'Query.forecast', document: 'query ($id: ID!) { it: forecast(programmeId: $id) { answered } }', cases: byId(inProgramme, programme) },
  { field: 'Query.programmeTargets', document: 'query ($id: ID!) { it: programmeTargets(programmeId: $id) { label } }', cases: byId(inProgramme, programme) },
  { field: 'Query.suppliers', document: 'query ($id: ID!) { it: suppliers(programmeId: $id) { answered } }', cases: byId(inProgramme, programme) },
  { field: 'Query.supplier', document: 'query ($id: ID!) { it: supplier(programmeId: $id, system: "mosaic") { system { users } } }', cases: byId(inProgramme, programme) },
  { field: 'Query.plans', document: '{ it: plans(page: { limit: 200 }) { items { id } } }', cases: by(byReaders, () => ({}), aPlan) },
  { field: 'Query.plan', document: 'query ($id: ID!) { it: plan(id: $id) { id } }', cases: byId(byReadersAndOwn, aPlan) },
  {
    field: 'Query.touchingBlockers', document: 'query ($programmeId: ID!, $organisationId: ID!) { it: touchingBlockers(programmeId: $programmeId, organisationId: $organisationId) { plan { id } } }',
    cases: by(byReadersAndOwn, asked, aPlan),
  },
];

/** Whoever may do it meets a rule that stops it. */
export const planMutations: PermissionRow[] = [
  {
    field: 'Mutation.savePlan', reaches: ['PLAN_CHANGED'], document: 'mutation ($input: SavePlanInput!) { it: savePlan(input: $input) { id } }',
    cases: by(savers, (world, scope) => ({ input: { organisationId: organisationOf(world, scope), blockerId: world.blocker(`${places[scope].programme}/data-team`), expectedVersion: 7, action: 'Key it', owner: 'Data team', progress: 'PLANNED' } })),
  },
  {
    field: 'Mutation.setTargets', reaches: ['INVALID_INPUT'], document: 'mutation ($id: ID!) { it: setTargets(programmeId: $id, targets: [{ level: "tin", dueOn: "2025-04-01", label: "Phase 1", share: 100 }]) { label } }',
    cases: byId({ a: 'yyFFFFFFFFNU', b: 'yNFFFFFFFFyU' }, programme),
  },
];

export const planFields: PermissionRow[] = [
  { field: 'ImprovementPlan.changes', document: 'query ($id: ID!) { it: plan(id: $id) { value: changes { version } } }', cases: byId(byReadersAndOwn, aPlan) },
  { field: 'ImprovementPlan.allowedActions', document: 'query ($id: ID!) { it: plan(id: $id) { value: allowedActions } }', cases: byId({ barnsley: 'yy-yyyy----U', camden: 'yyy-----y--U', b: 'y---------yU' }, aPlan) },
];
