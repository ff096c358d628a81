export { tearDown as default } from './database.mjs';
