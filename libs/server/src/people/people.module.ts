import { Module } from '@nestjs/common';
import { AppointmentsResolver } from './appointments.resolver.js';
import { AppointmentsService } from './appointments.service.js';
import { PeopleResolver } from './people.resolver.js';
import { PeopleService } from './people.service.js';

@Module({ providers: [PeopleService, AppointmentsService, PeopleResolver, AppointmentsResolver], exports: [PeopleService, AppointmentsService] })
export class PeopleModule {}
