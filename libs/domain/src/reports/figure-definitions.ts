// Which tables can be printed, and what does each row count?
import type { FigureDefinition } from './figure.js';

const ROSTER = 'authorities on the roster';
const SUBMITTED = 'authorities that submitted and were asked';
const EXPECTED = 'returns expected, one an authority on the roster';

const derived = { measure: null, derived: true } as const;

/** Every figure: first those of the readiness survey, then those of the collections and of the chasing, then what is concluded from all of it, in the order of the published report. */
export const figureDefinitions: readonly FigureDefinition[] = [
  { name: 'response-rates', title: 'Response rates by region', about: 'wave', measure: null, summed: true, denominatorCounts: ROSTER, columns: ['Region'] },
  { name: 'readiness-by-level', title: 'Readiness by level: red, amber or green', about: 'wave', measure: 'rag', denominatorCounts: SUBMITTED, columns: ['Level', 'Rating'] },
  { name: 'collection-methods', title: 'How the data would be collected, by level', about: 'wave', measure: 'collection-method', denominatorCounts: SUBMITTED, columns: ['Level', 'Method'] },
  { name: 'returns-by-level', title: 'Returns received, by round', about: 'collection', measure: null, denominatorCounts: EXPECTED, columns: ['Round'] },
  { name: 'ease-by-level', title: 'How easy the data was to provide, by round', about: 'collection', measure: 'ease', denominatorCounts: 'authorities that answered the survey at submission', columns: ['Round', 'Ease'] },
  { name: 'data-providers', title: 'Who provided the data, by round', about: 'collection', measure: 'provided-by', denominatorCounts: 'authorities that answered the survey at submission', columns: ['Round', 'Provider'] },
  { name: 'returns-on-time', title: 'Returns on time, against the original and the extended day, by round', about: 'collection', measure: null, denominatorCounts: EXPECTED, columns: ['Round', 'Standing'] },
  { name: 'sharing-agreements', title: 'Returns that wait for something to be signed, and for how long, by round', about: 'collection', measure: null, denominatorCounts: 'returns expected in a round that asks for it', columns: ['Round', 'Waiting for'] },
  { name: 'queries', title: 'Queries on returns, by round', about: 'collection', measure: null, denominatorCounts: 'queries raised', columns: ['Round', 'Queries'] },
  { name: 'chasing', title: 'Messages sent and not sent with the reason, contacts, and days to return, by region', about: 'programme', measure: null, denominatorCounts: 'what a row counts is in its name; only authorities contacted is a rate, of the authorities on the roster', columns: ['Region', 'What'] },
  { name: 'capability', title: 'What each authority can report, by level and indicator', about: 'wave', ...derived, denominatorCounts: 'an authority on the roster, with what it says of each level (red, amber or green) and where it holds each indicator', columns: ['Authority', 'Region', 'System'] },
  { name: 'gap', title: 'What was said against what was returned, by level and indicator', about: 'wave', ...derived, denominatorCounts: 'authorities that said so, and of which it is known what they returned', columns: ['Level or indicator', 'Said and done'] },
  { name: 'feasible-indicators', title: 'Indicators that can be reported without system change', about: 'wave', ...derived, denominatorCounts: 'authorities that said in this wave where they hold the item', columns: ['Level', 'Indicator', 'Verdict'] },
  { name: 'ranked-blockers', title: 'Blockers by rank: must, should, could', about: 'programme', ...derived, denominatorCounts: 'a blocker of the ranking that was published last, with the indicators that it stands in the way of', columns: ['Priority', 'Rank', 'Level', 'Indicator', 'Blocker', 'Solution', 'Who must act'] },
  { name: 'recommended-dataset', title: 'The recommended dataset', about: 'programme', ...derived, denominatorCounts: 'an indicator in a list of the version that was published last; one of both phases stands in both', columns: ['List', 'From', 'Level', 'Indicator', 'Note'] },
  { name: 'leverage', title: 'Blockers in the order that unlocks most', about: 'wave', ...derived, denominatorCounts: 'blocked cells of an authority and an indicator; a cell unlocks when all that blocks it is gone', columns: ['Step', 'Blocker', 'Who must act', 'Unlocked by this step', 'Unlocked by then in the order of the hub'] },
  { name: 'forecast', title: 'Authorities expected to be ready, by level and quarter', about: 'wave', ...derived, denominatorCounts: 'authorities that rated themselves for the level', columns: ['Level', 'By'] },
];

/** The figure of this name; undefined when there is none. */
export function figureNamed(name: string): FigureDefinition | undefined {
  return figureDefinitions.find((figure) => figure.name === name);
}
