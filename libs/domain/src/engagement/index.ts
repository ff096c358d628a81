export * from './letter.js';
export * from './letters.js';
export * from './send-again.js';
