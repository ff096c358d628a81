export { MatrixCells, type CellsWanted } from './matrix-cells.js';
export { ReadinessModule } from './readiness.module.js';
export { ReadinessService } from './readiness.service.js';
