import { Module } from '@nestjs/common';
import { ProgrammesModule } from '../programmes/index.js';
import { AppointmentsResolver } from './appointments.resolver.js';
import { AppointmentsService } from './appointments.service.js';
import { ContactFileReader } from './contact-file-reader.js';
import { ContactImportResolver } from './contact-import.resolver.js';
import { ContactImportService } from './contact-import.service.js';
import { ContactWriter } from './contact-writer.js';
import { PeopleResolver } from './people.resolver.js';
import { PeopleService } from './people.service.js';

const resolvers = [PeopleResolver, AppointmentsResolver, ContactImportResolver];

@Module({ imports: [ProgrammesModule], providers: [PeopleService, AppointmentsService, ContactFileReader, ContactWriter, ContactImportService, ...resolvers], exports: [PeopleService, AppointmentsService] })
export class PeopleModule {}
