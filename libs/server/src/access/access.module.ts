import { Module } from '@nestjs/common';
import { PeopleModule } from '../people/index.js';
import { AccessResolver } from './access.resolver.js';
import { AttemptLimiter } from './attempt-limiter.js';
import { DemonstrationPeople } from './demonstration-people.js';
import { OutsideAccounts } from './outside-accounts.js';
import { OutsideAttempts } from './outside-attempts.js';
import { OutsideClients } from './outside-clients.js';
import { OutsideSignInService } from './outside-sign-in.service.js';
import { Sessions } from './sessions.js';
import { SignInService } from './sign-in.service.js';
import { SignInsService } from './sign-ins.service.js';

@Module({
  imports: [PeopleModule],
  providers: [SignInService, SignInsService, OutsideSignInService, OutsideAttempts, OutsideAccounts, OutsideClients, AttemptLimiter, Sessions, DemonstrationPeople, AccessResolver],
  exports: [SignInService, SignInsService, OutsideSignInService, Sessions, DemonstrationPeople],
})
export class AccessModule {}
