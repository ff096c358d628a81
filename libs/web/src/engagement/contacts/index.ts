import { lazy } from 'react';
import type { ResourcePages } from '../../page/index.js';

export { contactRequests } from './contacts.data.js';

export const contactPages: ResourcePages = {
  name: 'contacts',
  options: { label: 'Contact log' },
  list: lazy(() => import('./ContactList.js')),
  create: lazy(() => import('./ContactCreate.js')),
};
