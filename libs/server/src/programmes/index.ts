export { ProgrammeEntity } from './programme.entity.js';
export { ProgrammesModule } from './programmes.module.js';
export { ProgrammesService } from './programmes.service.js';
export { Programme } from './programmes.types.js';
export { RosterService } from './roster.service.js';
