import { lazy } from 'react';
import type { ResourcePages } from '../../page/index.js';

export { personRequests } from './people.data.js';

export const personPages: ResourcePages = {
  name: 'people',
  options: { label: 'People' },
  recordRepresentation: 'name',
  list: lazy(() => import('./PersonList.js')),
  show: lazy(() => import('./PersonShow.js')),
  create: lazy(() => import('./PersonCreate.js')),
  edit: lazy(() => import('./PersonEdit.js')),
};
