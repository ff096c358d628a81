// What do the screens ask about improvement plans?
import { PlanDocument, PlansDocument, type PlanFilter } from '@muster/contract';
import { ask, chosen, pageInput, type ResourceRequests } from '../../data/index.js';

export const planRequests: ResourceRequests = {
  name: 'plans',
  listTakesIds: false,
  list: (asked) => ask({ document: PlansDocument, variables: { filter: chosen<PlanFilter>(asked.filter), page: pageInput(asked) } }, (data) => data.plans),
  one: (id) => ask({ document: PlanDocument, variables: { id } }, (data) => data.plan),
};
