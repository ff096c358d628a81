export { AccessModule } from './access.module.js';
export { DemonstrationPeople, type DemonstrationPerson } from './demonstration-people.js';
export { OutsideSignInService, type Refused } from './outside-sign-in.service.js';
export { hashOf, newCode } from './secrets.js';
export { Sessions } from './sessions.js';
export { SignInService, type Visitor } from './sign-in.service.js';
export { SignInsService, type SignIn } from './sign-ins.service.js';
