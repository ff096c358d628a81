export { AuthorityService } from './authority.service.js';
export type { AuthorityReadiness } from './authority.types.js';
export { GapsService } from './gaps.service.js';
export type { Gaps } from './gaps.types.js';
export { MatrixCells, type CellsWanted } from './matrix-cells.js';
export { ModerationService } from './moderation.service.js';
export { ReadinessModule } from './readiness.module.js';
export { ReadinessService } from './readiness.service.js';
export { MatrixArgs, MatrixColumns, type ReadinessMatrix } from './readiness.types.js';
