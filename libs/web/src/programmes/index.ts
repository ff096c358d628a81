export { FilterProgramme } from './programmes/FilterProgramme.js';
export { programmePages, programmeRequests } from './programmes/index.js';
export { useProgrammeChoices } from './programmes/useProgrammes.js';
export { useWholeRoster, type RosterEntry } from './programmes/useWholeRoster.js';
