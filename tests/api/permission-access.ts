import { by, places, type PermissionRow } from './permission-row.js';

/** A team signs out who has no role outside of its programmes. The people of these cases are none of the actors, whose sessions the matrix needs. */
export const accessMutations: PermissionRow[] = [
  {
    field: 'Mutation.endSignIns', document: 'mutation ($id: ID!) { it: endSignIns(personId: $id) }',
    cases: by({ barnsley: 'yyFFFFFFFFFU', camden: 'yyFFFFFFFFFU', b: 'yFFFFFFFFFyU' }, (world, scope) => ({ id: world.person(places[scope].bounced) })),
  },
];
