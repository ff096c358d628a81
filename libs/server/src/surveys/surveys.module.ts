import { Module } from '@nestjs/common';
import { IndicatorsModule } from '../indicators/index.js';
import { PeopleModule } from '../people/index.js';
import { ProgrammesModule } from '../programmes/index.js';
import { AnswersRepository } from './answers.repository.js';
import { AnswersService } from './answers.service.js';
import { Definitions } from './definitions.js';
import { ResponsesResolver } from './responses.resolver.js';
import { ResponsesService } from './responses.service.js';
import { SheetsService } from './sheets.service.js';
import { SubmissionsResolver } from './submissions.resolver.js';
import { SubmissionsService } from './submissions.service.js';
import { SurveyVersionsResolver } from './survey-versions.resolver.js';
import { SurveysResolver } from './surveys.resolver.js';
import { SurveysService } from './surveys.service.js';
import { WavesResolver } from './waves.resolver.js';
import { WavesService } from './waves.service.js';

const services = [SurveysService, WavesService, ResponsesService, AnswersService, SubmissionsService, SheetsService, Definitions];
const resolvers = [SurveysResolver, SurveyVersionsResolver, WavesResolver, ResponsesResolver, SubmissionsResolver];

@Module({ imports: [IndicatorsModule, PeopleModule, ProgrammesModule], providers: [...services, ...resolvers, AnswersRepository], exports: services })
export class SurveysModule {}
