export * from './letter.js';
export * from './letters.js';
