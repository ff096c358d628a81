import { seen, type PermissionRow } from './permission-row.js';

/** The layout of a nation is a fact: whoever may see its organisations sees it. */
export const tileQueries: PermissionRow[] = [
  { field: 'Query.tiles', document: '{ it: tiles(nation: "england") { organisationId } }', cases: [{ scope: 'all', may: seen.byEveryReader }] },
];
