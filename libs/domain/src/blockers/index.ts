// Blockers: what stands in the way of reporting, in which order it should be addressed, and who says so.
export * from './proposals.js';
export * from './ranking.js';
export * from './register.js';
