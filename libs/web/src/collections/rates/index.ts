export { CollectionRates } from './CollectionRates.js';
export { ProgressAgainstPlan, WaveProgressAgainstPlan } from './ProgressAgainstPlan.js';
export { RoundRates } from './RoundRates.js';
