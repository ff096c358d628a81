import { Module } from '@nestjs/common';
import { OrganisationFacts } from './organisation-facts.js';
import { OrganisationsResolver } from './organisations.resolver.js';
import { OrganisationsService } from './organisations.service.js';
import { TilesResolver } from './tiles.resolver.js';
import { TilesService } from './tiles.service.js';

@Module({ providers: [OrganisationsService, OrganisationsResolver, OrganisationFacts, TilesService, TilesResolver], exports: [OrganisationsService, OrganisationFacts] })
export class OrganisationsModule {}
