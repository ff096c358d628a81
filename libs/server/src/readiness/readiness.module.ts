import { Module } from '@nestjs/common';
import { SurveysModule } from '../surveys/index.js';
import { AuthorityResolver } from './authority.resolver.js';
import { AuthorityService } from './authority.service.js';
import { DisclosureService } from './disclosure.service.js';
import { GapsResolver } from './gaps.resolver.js';
import { GapsService } from './gaps.service.js';
import { KeptBackResolver } from './kept-back.resolver.js';
import { MatrixCells } from './matrix-cells.js';
import { MatrixSides } from './matrix-sides.js';
import { MatrixService } from './matrix.service.js';
import { ModerationResolver } from './moderation.resolver.js';
import { ModerationService } from './moderation.service.js';
import { Neighbours } from './neighbours.js';
import { ReadinessResolver } from './readiness.resolver.js';
import { ReadinessService } from './readiness.service.js';

const services = [ReadinessService, MatrixService, AuthorityService, GapsService, ModerationService, DisclosureService];
const resolvers = [ReadinessResolver, AuthorityResolver, GapsResolver, KeptBackResolver, ModerationResolver];

@Module({ imports: [SurveysModule], providers: [...services, ...resolvers, MatrixCells, MatrixSides, Neighbours], exports: services })
export class ReadinessModule {}
