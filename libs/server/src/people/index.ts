export { AppointmentEntity } from './appointment.entity.js';
export { AppointmentsService } from './appointments.service.js';
export { PeopleModule } from './people.module.js';
export { PeopleService } from './people.service.js';
export { Appointment, Person, RoleName } from './people.types.js';
export { PersonEntity } from './person.entity.js';
export { personColumn } from './person-column.js';
