import { lazy } from 'react';
import type { ResourcePages } from '../../page/index.js';

export { organisationRequests } from './organisations.data.js';

export const organisationPages: ResourcePages = {
  name: 'organisations',
  options: { label: 'Organisations' },
  recordRepresentation: 'name',
  list: lazy(() => import('./OrganisationList.js')),
  show: lazy(() => import('./OrganisationShow.js')),
  create: lazy(() => import('./OrganisationCreate.js')),
};
