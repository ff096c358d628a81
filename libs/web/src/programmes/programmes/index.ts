import { lazy } from 'react';
import type { ResourcePages } from '../../page/index.js';

export { programmeRequests } from './programmes.data.js';

export const programmePages: ResourcePages = {
  name: 'programmes',
  options: { label: 'Programmes' },
  recordRepresentation: 'name',
  list: lazy(() => import('./ProgrammeList.js')),
  show: lazy(() => import('./ProgrammeShow.js')),
  create: lazy(() => import('./ProgrammeCreate.js')),
  edit: lazy(() => import('./ProgrammeEdit.js')),
};
