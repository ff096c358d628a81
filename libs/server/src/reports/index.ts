export { FiguresService } from './figures.service.js';
export { Figure } from './figures.types.js';
export { ReportsModule } from './reports.module.js';
