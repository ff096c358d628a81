export * from './actors.js';
export * from './small-survey.js';
export * from './test-database.js';
export * from './test-template.js';
