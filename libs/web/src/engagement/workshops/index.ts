import { lazy } from 'react';
import type { ResourcePages } from '../../page/index.js';

export { workshopRequests } from './workshops.data.js';

export const workshopPages: ResourcePages = {
  name: 'workshops',
  options: { label: 'Workshops' },
  recordRepresentation: 'name',
  list: lazy(() => import('./WorkshopList.js')),
  show: lazy(() => import('./WorkshopShow.js')),
  create: lazy(() => import('./WorkshopCreate.js')),
};
