import { Module } from '@nestjs/common';
import { IndicatorFacts } from './indicator-facts.js';
import { IndicatorsResolver } from './indicators.resolver.js';
import { IndicatorsService } from './indicators.service.js';

@Module({ providers: [IndicatorsService, IndicatorsResolver, IndicatorFacts], exports: [IndicatorsService, IndicatorFacts] })
export class IndicatorsModule {}
