import { lazy } from 'react';
import type { ResourcePages } from '../../page/index.js';

export { auditRequests } from './audit.data.js';

export const auditPages: ResourcePages = {
  name: 'audit',
  options: { label: 'Audit' },
  recordRepresentation: 'sentence',
  list: lazy(() => import('./AuditList.js')),
  show: lazy(() => import('./AuditShow.js')),
};
