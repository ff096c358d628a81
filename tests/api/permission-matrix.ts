import { accessMutations } from './permission-access.js';
import { auditQueries, privacyMutations } from './permission-audit.js';
import { authorityFields, authorityMutations, authorityQueries } from './permission-authority.js';
import { blockerFields, blockerMutations, blockerQueries } from './permission-blockers.js';
import { chasingFields, chasingMutations, chasingQueries } from './permission-chasing.js';
import { collectionFields, collectionMutations, collectionQueries } from './permission-collections.js';
import { fields } from './permission-fields.js';
import { mutations } from './permission-mutations.js';
import { planFields, planMutations, planQueries } from './permission-plans.js';
import { queries } from './permission-queries.js';
import { recommendationFields, recommendationMutations, recommendationQueries } from './permission-recommendations.js';
import { returnFields, returnMutations } from './permission-returns.js';
import { tileQueries } from './permission-tiles.js';

/** Who may do what: every query, mutation and scoped field, for every actor, in the own and in other scopes. */
export const permissionMatrix = [
  ...blockerQueries, ...blockerMutations, ...blockerFields,
  ...queries, ...collectionQueries, ...chasingQueries, ...mutations, ...collectionMutations, ...returnMutations, ...chasingMutations, ...fields, ...collectionFields, ...returnFields, ...chasingFields,
  ...authorityQueries, ...authorityMutations, ...authorityFields,
  ...recommendationQueries, ...recommendationMutations, ...recommendationFields,
  ...planQueries, ...planMutations, ...planFields,
  ...tileQueries,
  ...accessMutations,
  ...auditQueries, ...privacyMutations,
];
