import { Module } from '@nestjs/common';
import { BlockersModule } from '../blockers/index.js';
import { IndicatorsModule } from '../indicators/index.js';
import { ProgrammesModule } from '../programmes/index.js';
import { ReadinessModule } from '../readiness/index.js';
import { RecommendationsModule } from '../recommendations/index.js';
import { SurveysModule } from '../surveys/index.js';
import { AuditAsk } from './audit-ask.js';
import { AuditExportsService } from './audit-exports.service.js';
import { AuditResolver } from './audit.resolver.js';
import { AuditService } from './audit.service.js';
import { BlockerFigures } from './blocker-figures.js';
import { DerivedFigures } from './derived-figures.js';
import { ExportPlaces } from './export-places.js';
import { ExportsController } from './exports.controller.js';
import { FactsResolver } from './facts.resolver.js';
import { FigureCounts } from './figure-counts.js';
import { FigureExportsService } from './figure-exports.service.js';
import { FigureSubjects } from './figure-subjects.js';
import { FiguresResolver } from './figures.resolver.js';
import { FiguresService } from './figures.service.js';
import { ReadinessExportsService } from './readiness-exports.service.js';
import { ReadinessFigures } from './readiness-figures.js';
import { RecommendationFigures } from './recommendation-figures.js';
import { RoundCounts } from './round-counts.js';

const exporting = [ExportPlaces, FigureExportsService, ReadinessExportsService, AuditExportsService];
const audit = [AuditAsk, AuditService, AuditResolver];
const figures = [FiguresService, FigureSubjects, FigureCounts, RoundCounts, DerivedFigures, BlockerFigures, ReadinessFigures, RecommendationFigures];

@Module({
  imports: [BlockersModule, IndicatorsModule, ProgrammesModule, ReadinessModule, RecommendationsModule, SurveysModule],
  controllers: [ExportsController],
  providers: [...figures, ...exporting, ...audit, FiguresResolver, FactsResolver],
  exports: [FiguresService],
})
export class ReportsModule {}
