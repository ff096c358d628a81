export { DatasetPage } from './dataset/index.js';
export { FeasibilityPage, IndicatorFeasibilityPage } from './feasibility/index.js';
