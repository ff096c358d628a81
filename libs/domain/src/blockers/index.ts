// Blockers: what stands in the way of reporting, in which order it should be addressed, and who says so.
export * from './cells.js';
export * from './forecast.js';
export * from './leverage.js';
export * from './months.js';
export * from './plans.js';
export * from './proposals.js';
export * from './ranking.js';
export * from './register.js';
export * from './removal-order.js';
export * from './targets.js';
export * from './waiting-for-suppliers.js';
