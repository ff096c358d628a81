export { inForceOn, regionCounts, rosterOn } from './roster.js';
export type { Dated } from './roster.js';
