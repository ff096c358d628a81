import { lazy } from 'react';
import type { ResourcePages } from '../../page/index.js';

export { collectionRequests } from './collections.data.js';

export const collectionPages: ResourcePages = {
  name: 'collections',
  options: { label: 'Collections' },
  recordRepresentation: 'name',
  list: lazy(() => import('./CollectionList.js')),
  show: lazy(() => import('./CollectionShow.js')),
  create: lazy(() => import('./CollectionCreate.js')),
  edit: lazy(() => import('./CollectionEdit.js')),
};
