import { Module } from '@nestjs/common';
import { OrganisationFacts } from './organisation-facts.js';
import { OrganisationsResolver } from './organisations.resolver.js';
import { OrganisationsService } from './organisations.service.js';

@Module({ providers: [OrganisationsService, OrganisationsResolver, OrganisationFacts], exports: [OrganisationsService, OrganisationFacts] })
export class OrganisationsModule {}
