import { lazy } from 'react';
import type { ResourcePages } from '../../page/index.js';

export { messageRequests } from './messages.data.js';

export const messagePages: ResourcePages = {
  name: 'messages',
  options: { label: 'Mail sent' },
  recordRepresentation: 'subject',
  list: lazy(() => import('./MessageList.js')),
  show: lazy(() => import('./MessageShow.js')),
};
