import { Module } from '@nestjs/common';
import { IndicatorsModule } from '../indicators/index.js';
import { ProgrammesModule } from '../programmes/index.js';
import { ReadinessModule } from '../readiness/index.js';
import { SurveysModule } from '../surveys/index.js';
import { FactsResolver } from './facts.resolver.js';
import { FigureCounts } from './figure-counts.js';
import { FiguresResolver } from './figures.resolver.js';
import { FiguresService } from './figures.service.js';

@Module({
  imports: [IndicatorsModule, ProgrammesModule, ReadinessModule, SurveysModule],
  providers: [FiguresService, FigureCounts, FiguresResolver, FactsResolver],
  exports: [FiguresService],
})
export class ReportsModule {}
