export { BlockersModule } from './blockers.module.js';
