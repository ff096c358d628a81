export { FilterProgramme } from './programmes/FilterProgramme.js';
export { programmePages, programmeRequests } from './programmes/index.js';
export { useProgrammeChoices } from './programmes/useProgrammes.js';
