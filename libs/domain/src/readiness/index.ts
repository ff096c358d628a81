export * from './gaps.js';
export * from './legend.js';
export * from './measures.js';
export * from './moderation.js';
export * from './observation.js';
export * from './profile.js';
export * from './region-counts.js';
export * from './standing.js';
