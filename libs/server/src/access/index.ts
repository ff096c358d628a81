export { AccessModule } from './access.module.js';
export { DemonstrationPeople, type DemonstrationPerson } from './demonstration-people.js';
export { hashOf, newCode } from './secrets.js';
export { Sessions } from './sessions.js';
export { SignInService } from './sign-in.service.js';
