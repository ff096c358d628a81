import { lazy } from 'react';
import type { ResourcePages } from '../../page/index.js';

export { queryRequests } from './queries.data.js';

export const queryPages: ResourcePages = {
  name: 'queries',
  options: { label: 'Queries' },
  list: lazy(() => import('./QueryList.js')),
};
