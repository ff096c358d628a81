export * from './erasure.js';
export * from './retention.js';
