import { lazy } from 'react';
import type { ResourcePages } from '../../page/index.js';

export { returnRequests } from './returns.data.js';

export const returnPages: ResourcePages = {
  name: 'returns',
  options: { label: 'Returns' },
  list: lazy(() => import('./ReturnList.js')),
  show: lazy(() => import('./ReturnShow.js')),
};
