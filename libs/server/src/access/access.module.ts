import { Module } from '@nestjs/common';
import { AccessResolver } from './access.resolver.js';
import { DemonstrationPeople } from './demonstration-people.js';
import { Sessions } from './sessions.js';
import { SignInService } from './sign-in.service.js';

@Module({ providers: [SignInService, Sessions, DemonstrationPeople, AccessResolver], exports: [SignInService, Sessions, DemonstrationPeople] })
export class AccessModule {}
