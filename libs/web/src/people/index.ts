export { appointmentPages, appointmentRequests, VacanciesPage } from './appointments/index.js';
export { ImportContactsPage } from './contact-import/index.js';
export { personPages, personRequests } from './people/index.js';
