import { lazy } from 'react';
import type { ResourcePages } from '../../page/index.js';

export { waveRequests } from './waves.data.js';

export const wavePages: ResourcePages = {
  name: 'waves',
  options: { label: 'Waves' },
  recordRepresentation: 'name',
  list: lazy(() => import('./WaveList.js')),
  show: lazy(() => import('./WaveShow.js')),
  create: lazy(() => import('./WaveCreate.js')),
  edit: lazy(() => import('./WaveEdit.js')),
};
