export { DatasetsService } from './datasets.service.js';
export { Dataset, DatasetEntry } from './datasets.types.js';
export { FeasibilityService } from './feasibility.service.js';
export { Feasibility, FeasibilityItem } from './feasibility.types.js';
export { RecommendationsModule } from './recommendations.module.js';
