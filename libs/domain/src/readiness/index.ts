export * from './legend.js';
export * from './region-counts.js';
export * from './measures.js';
