import { byContents, type PermissionRow } from './permission-row.js';

/** Whoever may see an organisation sees its tile. */
export const tileQueries: PermissionRow[] = [
  { field: 'Query.tiles', document: '{ it: tiles(nation: "england") { organisationId } }', cases: byContents({ Barnsley: 'yy-yFFFFFyyU', Camden: 'yyy-FFFFFyyU', Kent: 'yy--FFFFFyyU' } as const, (world, name) => world.organisation(name)) },
];
