export * from './day.js';
export * from './rate.js';
export * from './refusal.js';
export * from './transitions.js';
export * from './working-days.js';
