import { Module } from '@nestjs/common';
import { IndicatorsModule } from '../indicators/index.js';
import { ProgrammesModule } from '../programmes/index.js';
import { ReadinessModule } from '../readiness/index.js';
import { SurveysModule } from '../surveys/index.js';
import { FactsResolver } from './facts.resolver.js';
import { FigureCounts } from './figure-counts.js';
import { FigureSubjects } from './figure-subjects.js';
import { FiguresResolver } from './figures.resolver.js';
import { FiguresService } from './figures.service.js';
import { RoundCounts } from './round-counts.js';

@Module({
  imports: [IndicatorsModule, ProgrammesModule, ReadinessModule, SurveysModule],
  providers: [FiguresService, FigureSubjects, FigureCounts, RoundCounts, FiguresResolver, FactsResolver],
  exports: [FiguresService],
})
export class ReportsModule {}
