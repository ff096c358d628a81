export { BlockersModule } from './blockers.module.js';
export { BlockersService } from './blockers.service.js';
export { BlockerActorName, BlockerCauseName, BlockerStatusName, Named, PriorityName } from './blockers.types.js';
export { ProposalsService } from './proposals.service.js';
export { VoteName } from './proposals.types.js';
export { RankingsService } from './rankings.service.js';
export { RegisterService } from './register.service.js';
