export { AuthorityService } from './authority.service.js';
export type { AuthorityReadiness } from './authority.types.js';
export { MatrixArgs, MatrixAgainst, MatrixFilter } from './matrix.args.js';
export type { ReadinessMatrix } from './matrix.types.js';
export { MatrixService } from './matrix.service.js';
export { MatrixCells, type CellsWanted } from './matrix-cells.js';
export { ModerationService } from './moderation.service.js';
export { ReadinessModule } from './readiness.module.js';
export { ReadinessService } from './readiness.service.js';
