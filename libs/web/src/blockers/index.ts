export { blockerPages, blockerRequests } from './blockers/index.js';
export { ForecastPage } from './forecast/index.js';
export { LeveragePage } from './leverage/index.js';
export { planPages, planRequests, TouchingBlockers } from './plans/index.js';
export { SupplierPage, SuppliersPage } from './suppliers/index.js';
export { RankingPage } from './ranking/index.js';
