// How does one authority stand on each level and indicator, beside others?
import { fixedLegend, legendOf, type LegendEntry } from './legend.js';
import { evidenceLegend } from './matrix-plan.js';
import type { MatrixMeasure } from './measures.js';
import type { Observation } from './observation.js';
import { standingOf, type Standing } from './standing.js';

/** The groups that an authority is shown beside. */
export type PeerGroup = 'region' | 'nation' | 'neighbours';

/** How many of a group chose a code; null where too few of the group answered. */
export interface PeerRow {
  who: PeerGroup;
  measure: string;
  subject: string;
  code: string;
  count: number | null;
}

/** An observation of the authority, with the instant from which it is so. */
export type Observed = Pick<Observation, 'measure' | 'subject' | 'state' | 'code' | 'number' | 'source' | 'roundId' | 'origin'> & { asOf: Date };

/** What somebody says of a subject, in letters, words and as a standing. */
export interface Position {
  state: string;
  code: string | null;
  letter: string;
  label: string;
  standing: Standing | null;
  asOf: Date;
  origin: string;
}

/** One measure of a subject: what was declared, what is held beside it, and how many of each group chose each choice, in the order of the measure. Null counts are hidden. */
export interface Reading {
  measure: string;
  declared: Position | null;
  moderated: Position | null;
  peers: { who: PeerGroup; counts: number[] | null }[];
}

/** A level or an indicator of the page. */
export interface ProfileSubject {
  code: string;
  level: string;
}

/** Everything about one subject. `leadTime` is in months. */
export interface SubjectProfile extends ProfileSubject {
  readings: Reading[];
  evidenced: Position | null;
  barriers: { code: string; label: string }[];
  leadTime: number | null;
}

/** What a page is made from. `peers` says which groups are shown at all, and whether their counts are hidden; `evidence` names for each level the round whose returns count. */
export interface ProfileInput {
  subjects: readonly ProfileSubject[];
  measures: readonly MatrixMeasure[];
  observations: readonly Observed[];
  peers: readonly { who: PeerGroup; hidden: boolean }[];
  distribution: readonly PeerRow[];
  evidence: ReadonlyMap<string, string>;
  barriers: readonly { code: string; label: string }[];
}

/** What came of a level or an indicator, in words. */
export function evidencePosition(observed: Observed): Position {
  const { letter, label } = evidenceLegend.find(({ kind, code }) => kind === 'value' && code === observed.code) ?? stateWords(observed.state);
  return { ...places(observed), letter, label };
}

/** The letter and the words of an answer by the legend of its measure: those of the choice, or of the state where nothing was chosen. */
export function ratingWords(answer: { state: string; code: string | null }, legend: readonly LegendEntry[]): { letter: string; label: string } {
  const entry = legend.find(({ code, kind }) => kind === 'value' && code === answer.code);
  return entry ? { letter: entry.letter, label: entry.label } : stateWords(answer.state);
}

function places({ measure, state, code, asOf, origin }: Observed): Omit<Position, 'letter' | 'label'> {
  return { state, code, asOf, origin, standing: standingOf({ measure, state, code }) };
}

function stateWords(state: string): { letter: string; label: string } {
  const entry = fixedLegend.find(({ code }) => code === state);
  return { letter: entry?.letter ?? '?', label: entry?.label ?? state };
}

/** The profile of one authority over its subjects, in their order. */
export function profileOf(input: ProfileInput): SubjectProfile[] {
  return input.subjects.map((subject) => ({
    ...subject,
    readings: input.measures.filter(({ subjects }) => subjects.includes(subject.code)).map((measure) => readingOf(measure, subject.code, input)),
    evidenced: evidenceOf(subject, input),
    barriers: input.barriers.filter(({ code }) => input.observations.some((one) => one.source === 'declared' && one.measure === 'barrier' && one.subject === subject.code && one.code === code)),
    leadTime: input.observations.find((one) => one.source === 'declared' && one.measure === 'lead-time' && one.subject === subject.code)?.number ?? null,
  }));
}

function readingOf(measure: MatrixMeasure, subject: string, { observations, peers, distribution }: ProfileInput): Reading {
  const legend = legendOf(measure.choices);
  const position = (source: Observed['source']) => {
    const found = observations.find((one) => one.source === source && one.measure === measure.code && one.subject === subject);
    return found ? { ...places(found), ...ratingWords(found, legend) } : null;
  };
  const countOf = (who: PeerGroup, code: string) => distribution.find((row) => row.who === who && row.measure === measure.code && row.subject === subject && row.code === code)?.count ?? 0;
  return {
    measure: measure.code, declared: position('declared'), moderated: position('moderated'),
    peers: peers.map(({ who, hidden }) => ({ who, counts: hidden ? null : measure.choices.map(({ code }) => countOf(who, code)) })),
  };
}

/** What came: of a level, whether its data was returned; of an indicator, what was delivered of it. Of a level that stayed away nothing is known item by item, as in the heatmap. */
function evidenceOf({ code, level }: ProfileSubject, { observations, evidence }: ProfileInput): Position | null {
  const measure = code === level ? 'returned' : 'delivered';
  const found = observations.find((one) => one.source === 'evidenced' && one.roundId !== null && one.roundId === evidence.get(level) && one.measure === measure && one.subject === code);
  return found ? evidencePosition(found) : null;
}
