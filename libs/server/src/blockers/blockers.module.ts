import { Module } from '@nestjs/common';
import { ProgrammesModule } from '../programmes/index.js';
import { ReadinessModule } from '../readiness/index.js';
import { SurveysModule } from '../surveys/index.js';
import { BlockersResolver } from './blockers.resolver.js';
import { BlockersService } from './blockers.service.js';
import { CellsService } from './cells.service.js';
import { ForecastResolver } from './forecast.resolver.js';
import { ForecastService } from './forecast.service.js';
import { LeverageResolver } from './leverage.resolver.js';
import { LeverageService } from './leverage.service.js';
import { OwnPlansService } from './own-plans.service.js';
import { PlaceNames } from './place-names.js';
import { PlansResolver } from './plans.resolver.js';
import { PlansService } from './plans.service.js';
import { ProposalsResolver } from './proposals.resolver.js';
import { ProposalsService } from './proposals.service.js';
import { RankingsResolver } from './rankings.resolver.js';
import { RankingsService } from './rankings.service.js';
import { RegisterService } from './register.service.js';
import { SuppliersResolver } from './suppliers.resolver.js';
import { SuppliersService } from './suppliers.service.js';
import { TargetsService } from './targets.service.js';
import { TouchingService } from './touching.service.js';

const services = [
  BlockersService, RegisterService, RankingsService, ProposalsService, LeverageService, ForecastService, SuppliersService, TargetsService, PlansService, TouchingService, OwnPlansService,
];
const resolvers = [BlockersResolver, RankingsResolver, ProposalsResolver, LeverageResolver, ForecastResolver, SuppliersResolver, PlansResolver];

@Module({ imports: [ProgrammesModule, SurveysModule, ReadinessModule], providers: [...services, ...resolvers, CellsService, PlaceNames], exports: services })
export class BlockersModule {}
