export * from './legend.js';
export * from './region-counts.js';
