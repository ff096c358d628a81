export * from './figure-definitions.js';
export * from './figure-file.js';
export * from './figure.js';
export * from './print.js';
export * from './readiness-file.js';
export * from './spread.js';
export * from './tidy.js';
export * from './workbook.js';
