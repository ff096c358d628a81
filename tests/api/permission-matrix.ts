import { fields } from './permission-fields.js';
import { mutations } from './permission-mutations.js';
import { queries } from './permission-queries.js';

/** Who may do what: every query, mutation and scoped field, for every actor, in the own and in other scopes. */
export const permissionMatrix = [...queries, ...mutations, ...fields];
