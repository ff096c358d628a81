export { BlockersModule } from './blockers.module.js';
export { BlockersService } from './blockers.service.js';
export { BlockerActorName, BlockerCauseName, BlockerStatusName, PriorityName } from './blockers.types.js';
export { RegisterService } from './register.service.js';
