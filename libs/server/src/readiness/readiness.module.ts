import { Module } from '@nestjs/common';
import { IndicatorsModule } from '../indicators/index.js';
import { SurveysModule } from '../surveys/index.js';
import { ReadinessResolver } from './readiness.resolver.js';
import { ReadinessService } from './readiness.service.js';

@Module({ imports: [IndicatorsModule, SurveysModule], providers: [ReadinessService, ReadinessResolver], exports: [ReadinessService] })
export class ReadinessModule {}
