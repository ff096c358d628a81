export { IndicatorFacts } from './indicator-facts.js';
export { IndicatorsModule } from './indicators.module.js';
export { IndicatorsService } from './indicators.service.js';
export { Framework } from './indicators.types.js';
