import { Module } from '@nestjs/common';
import { IndicatorsModule } from '../indicators/index.js';
import { ProgrammesResolver } from './programmes.resolver.js';
import { ProgrammesService } from './programmes.service.js';
import { RosterService } from './roster.service.js';

@Module({ imports: [IndicatorsModule], providers: [ProgrammesService, RosterService, ProgrammesResolver], exports: [ProgrammesService, RosterService] })
export class ProgrammesModule {}
