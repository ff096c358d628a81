export { factsFolder, surveysFolder } from './folders.js';
export { factFiles, readFacts } from './facts/read-facts.js';
export { FactsRefused, LISTED_PROBLEMS } from './facts/refusal.js';
export type { FactProblem } from './facts/refusal.js';
export type { FactsSource } from './facts/source.js';
export type {
  Authority, BankHoliday, Blocker, CaseManagementSystem, CodedLabel, EthnicityCode, Facts, Framework, Indicator, Level, Metric, Nation, Neighbour, Population,
  Region, Succession, Tile,
} from './facts/facts.js';
export { surveyTemplates } from './surveys/templates.js';
export type { SurveyTemplate } from './surveys/templates.js';
