export * from './cells.js';
export * from './forecast.js';
export * from './leverage.js';
export * from './months.js';
export * from './plans.js';
export * from './removal-order.js';
export * from './targets.js';
export * from './waiting-for-suppliers.js';
