export { outline } from './surveys/definition.js';
export { surveyPages, surveyRequests, surveyVersionPages, surveyVersionRequests } from './surveys/index.js';
export { sendable } from './surveys/versions.js';
export { FilterWave } from './waves/FilterWave.js';
export { wavePages, waveRequests } from './waves/index.js';
