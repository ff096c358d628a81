export { OrganisationFacts } from './organisation-facts.js';
export { OrganisationsModule } from './organisations.module.js';
export { OrganisationsService, REGION } from './organisations.service.js';
export { Organisation, OrganisationKind, Region, SortDirection } from './organisations.types.js';
