import { lazy } from 'react';
import type { ResourcePages } from '../../page/index.js';

export { taskRequests } from './tasks.data.js';

export const taskPages: ResourcePages = {
  name: 'tasks',
  options: { label: 'Tasks' },
  list: lazy(() => import('./TaskList.js')),
};
