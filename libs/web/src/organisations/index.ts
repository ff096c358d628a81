export { organisationPages, organisationRequests } from './organisations/index.js';
export { FilterRegion } from './regions/FilterRegion.js';
export { useRegionChoices } from './regions/useRegions.js';
export { useNationChoices } from './regions/useNations.js';
