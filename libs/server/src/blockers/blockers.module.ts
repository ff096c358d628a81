import { Module } from '@nestjs/common';
import { BlockersResolver } from './blockers.resolver.js';
import { BlockersService } from './blockers.service.js';
import { RegisterService } from './register.service.js';

const services = [BlockersService, RegisterService];

@Module({ providers: [...services, BlockersResolver], exports: services })
export class BlockersModule {}
