export * from './code.js';
export * from './policy.js';
export * from './roles.js';
