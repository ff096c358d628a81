export { appointmentPages, appointmentRequests, VacanciesPage } from './appointments/index.js';
export { personPages, personRequests } from './people/index.js';
