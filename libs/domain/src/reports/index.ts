export * from './figure-definitions.js';
export * from './figure.js';
export * from './print.js';
export * from './spread.js';
