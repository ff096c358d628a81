import { lazy } from 'react';
import type { ResourcePages } from '../../page/index.js';

export { blockerRequests } from './blockers.data.js';

export const blockerPages: ResourcePages = {
  name: 'blockers',
  options: { label: 'Blockers' },
  recordRepresentation: 'title',
  list: lazy(() => import('./BlockerList.js')),
  show: lazy(() => import('./BlockerShow.js')),
  create: lazy(() => import('./BlockerCreate.js')),
  edit: lazy(() => import('./BlockerEdit.js')),
};
