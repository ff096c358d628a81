import { Module } from '@nestjs/common';
import { ProgrammesModule } from '../programmes/index.js';
import { SurveysModule } from '../surveys/index.js';
import { DatasetsResolver } from './datasets.resolver.js';
import { DatasetsService } from './datasets.service.js';
import { FeasibilityResolver } from './feasibility.resolver.js';
import { FeasibilityService } from './feasibility.service.js';

@Module({
  imports: [ProgrammesModule, SurveysModule],
  providers: [FeasibilityService, FeasibilityResolver, DatasetsService, DatasetsResolver],
  exports: [FeasibilityService, DatasetsService],
})
export class RecommendationsModule {}
