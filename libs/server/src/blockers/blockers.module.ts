import { Module } from '@nestjs/common';
import { BlockersResolver } from './blockers.resolver.js';
import { BlockersService } from './blockers.service.js';
import { ProposalsResolver } from './proposals.resolver.js';
import { ProposalsService } from './proposals.service.js';
import { RankingsResolver } from './rankings.resolver.js';
import { RankingsService } from './rankings.service.js';
import { RegisterService } from './register.service.js';

const services = [BlockersService, RegisterService, RankingsService, ProposalsService];
const resolvers = [BlockersResolver, RankingsResolver, ProposalsResolver];

@Module({ providers: [...services, ...resolvers], exports: services })
export class BlockersModule {}
