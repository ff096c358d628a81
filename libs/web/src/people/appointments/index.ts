import { lazy } from 'react';
import type { ResourcePages } from '../../page/index.js';

export { appointmentRequests } from './appointments.data.js';

export const appointmentPages: ResourcePages = {
  name: 'appointments',
  options: { label: 'Appointments' },
  list: lazy(() => import('./AppointmentList.js')),
  show: lazy(() => import('./AppointmentShow.js')),
  create: lazy(() => import('./AppointmentCreate.js')),
};

/** The page of authorities without a SPOC. */
export const VacanciesPage = lazy(() => import('./Vacancies.js'));
