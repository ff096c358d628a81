import { lazy } from 'react';
import type { ResourcePages } from '../../page/index.js';

export { planRequests } from './plans.data.js';
export { TouchingBlockers } from './TouchingBlockers.js';

export const planPages: ResourcePages = {
  name: 'plans',
  options: { label: 'Improvement plans' },
  list: lazy(() => import('./PlanList.js')),
  show: lazy(() => import('./PlanShow.js')),
};
