import { lazy } from 'react';
import type { ResourcePages } from '../../page/index.js';

export { responseRequests } from './responses.data.js';

export const responsePages: ResourcePages = {
  name: 'responses',
  options: { label: 'Responses' },
  list: lazy(() => import('./ResponseList.js')),
  show: lazy(() => import('./ResponseShow.js')),
};
