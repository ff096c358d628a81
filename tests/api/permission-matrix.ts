import { blockerFields, blockerMutations, blockerQueries } from './permission-blockers.js';
import { chasingFields, chasingMutations, chasingQueries } from './permission-chasing.js';
import { collectionFields, collectionMutations, collectionQueries } from './permission-collections.js';
import { fields } from './permission-fields.js';
import { mutations } from './permission-mutations.js';
import { queries } from './permission-queries.js';
import { returnFields, returnMutations } from './permission-returns.js';

/** Who may do what: every query, mutation and scoped field, for every actor, in the own and in other scopes. */
export const permissionMatrix = [
  ...blockerQueries, ...blockerMutations, ...blockerFields,
  ...queries, ...collectionQueries, ...chasingQueries, ...mutations, ...collectionMutations, ...returnMutations, ...chasingMutations, ...fields, ...collectionFields, ...returnFields, ...chasingFields,
];
