export * from './legend.js';
export * from './measures.js';
export * from './observation.js';
export * from './region-counts.js';
export * from './standing.js';
