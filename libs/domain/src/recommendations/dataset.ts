// What does a programme recommend to collect: of each indicator, when, and from whom?
import type { Refusal } from '../kernel/index.js';
import { decideReason } from './feasibility.js';

export const datasetDecisions = ['keep', 'alter', 'remove', 'add', 'undecided'] as const;
export type DatasetDecision = (typeof datasetDecisions)[number];
export const datasetPhases = ['1', '2', '1+2'] as const;
export type DatasetPhase = (typeof datasetPhases)[number];
export const sourceAgencies = ['authority', 'hmcts', 'cafcass'] as const;
export type SourceAgency = (typeof sourceAgencies)[number];

/** What is decided about an indicator: collected or not, and if so in which phase and from which agency. */
export interface DatasetChoice {
  decision: DatasetDecision;
  phase: DatasetPhase | null;
  source: SourceAgency | null;
  reason: string | null;
}

/** A choice with the indicator that it is about. */
export interface DatasetLine extends DatasetChoice {
  indicator: string;
}

/** Is an indicator collected after this decision? Then it needs a phase and an agency. */
export const isCollected = (decision: DatasetDecision): boolean => decision === 'keep' || decision === 'alter' || decision === 'add';

/**
 * May this be decided? What is collected needs a phase and an agency, and what is removed or undecided has neither (DATASET_ENTRY_PARTS, with the fields); whatever is
 * decided needs a reason (REASON_MISSING).
 */
export function decideEntry(choice: DatasetChoice): Refusal | null {
  const parts = partsOf(choice);
  if (parts.length > 0) {
    const message = isCollected(choice.decision) ? 'Say in which phase and from which agency it is collected.' : 'What is not collected has neither a phase nor an agency.';
    return { code: 'DATASET_ENTRY_PARTS', message, fields: parts.map((name) => ({ name, message })) };
  }
  return choice.decision === 'undecided' ? null : decideReason(choice.reason);
}

/** The parts that are missing where something is collected, or that are too many where it is not. */
function partsOf({ decision, phase, source }: DatasetChoice): ('phase' | 'source')[] {
  const wanted = isCollected(decision);
  return [...((phase !== null) === wanted ? [] : ['phase' as const]), ...((source !== null) === wanted ? [] : ['source' as const])];
}

/** What a draft still misses: an indicator of the framework, or a part of a decision. What is undecided may be published as undecided. */
export interface Missing {
  indicator: string;
  what: 'entry' | 'phase' | 'source' | 'reason';
}

/** What is missing before a draft over these indicators can be published, in the order of the framework. */
export function missingFrom(lines: readonly DatasetLine[], indicators: readonly string[]): Missing[] {
  const byIndicator = new Map(lines.map((line) => [line.indicator, line]));
  return indicators.flatMap((indicator): Missing[] => {
    const line = byIndicator.get(indicator);
    if (!line) return [{ indicator, what: 'entry' }];
    const parts: Missing[] = partsOf(line).map((what) => ({ indicator, what }));
    return line.decision !== 'undecided' && !line.reason?.trim() ? [...parts, { indicator, what: 'reason' }] : parts;
  });
}

/** May a draft be published? Refuses a published one (DATASET_PUBLISHED), one in which nothing is decided (DATASET_EMPTY), and one that misses something (DATASET_INCOMPLETE, with what). */
export function decidePublishDataset({ state, lines, missing }: { state: 'draft' | 'published'; lines: readonly DatasetLine[]; missing: readonly Missing[] }): Refusal | null {
  const published = decideChangeDataset({ state });
  if (published) return published;
  if (lines.every(({ decision }) => decision === 'undecided')) return { code: 'DATASET_EMPTY', message: 'Nothing is decided yet. Decide about at least one indicator before you publish.' };
  if (missing.length === 0) return null;
  return { code: 'DATASET_INCOMPLETE', message: `${missing.length} ${missing.length === 1 ? 'thing is' : 'things are'} missing before this version can be published.`, details: { missing } };
}

/** May a version still be changed or thrown away? Refuses a published one (DATASET_PUBLISHED): it never changes, and the next one is a new draft. */
export function decideChangeDataset({ state }: { state: 'draft' | 'published' }): Refusal | null {
  return state === 'draft' ? null : { code: 'DATASET_PUBLISHED', message: 'This version is published and never changes. Start a new draft.' };
}

const parts = ['decision', 'phase', 'source', 'reason'] as const;

/** An indicator about which two versions say different things. Null: that version does not hold it. */
export interface DatasetDifference {
  indicator: string;
  before: DatasetChoice | null;
  after: DatasetChoice | null;
  changed: (typeof parts)[number][];
}

/** What changed between two versions, in the order of the later one and then what only the earlier one held. */
export function differencesBetween(earlier: readonly DatasetLine[], later: readonly DatasetLine[]): DatasetDifference[] {
  const before = new Map(earlier.map((line) => [line.indicator, line]));
  const after = new Map(later.map((line) => [line.indicator, line]));
  return [...new Set([...after.keys(), ...before.keys()])].flatMap((indicator) => {
    const pair = { before: before.get(indicator) ?? null, after: after.get(indicator) ?? null };
    const changed = parts.filter((part) => (pair.before?.[part] ?? null) !== (pair.after?.[part] ?? null));
    return changed.length > 0 ? [{ indicator, ...pair, changed }] : [];
  });
}

/** May a new draft be started? Refuses where one is in the making (DATASET_DRAFT_EXISTS), and where the programme has no indicators to decide about (DATASET_EMPTY). */
export function decideDraftDataset({ inTheMaking, indicators }: { inTheMaking: boolean; indicators: number }): Refusal | null {
  if (inTheMaking) return datasetInTheMaking;
  return indicators > 0 ? null : { code: 'DATASET_EMPTY', message: 'This programme has no framework, so there are no indicators to decide about.' };
}

/** The refusal of a second draft, also where two people start one at the same moment. */
export const datasetInTheMaking: Refusal = { code: 'DATASET_DRAFT_EXISTS', message: 'A draft is in the making already. Publish or discard it before you start another one.' };

/** The refusal of a decision about an entry that somebody else has changed since it was looked at. */
export const datasetEntryChanged: Refusal = { code: 'DATASET_ENTRY_CHANGED', message: 'Somebody else has decided about this indicator since you opened it. Look at their decision first.' };

/** The lines of a new draft: those of the version before, and what has come to the framework since as undecided; without a version before, what the report recommends. */
export function nextDraft(before: readonly DatasetLine[] | null, framework: readonly PublishedRecommendation[]): DatasetLine[] {
  if (!before) return framework.map(fromReport);
  const known = new Map(before.map((line) => [line.indicator, line]));
  return framework.map(({ indicator }) => known.get(indicator) ?? { indicator, decision: 'undecided', phase: null, source: null, reason: null });
}

/** What the framework says of an indicator in the published report, in its own words. */
export interface PublishedRecommendation {
  indicator: string;
  recommended: string;
  futureSource: string | null;
  phase: string | null;
}

const published: Readonly<Record<string, DatasetDecision>> = { phase1: 'keep', phase2: 'keep', altered: 'alter', removed: 'remove', added: 'add' };
const agencies: Readonly<Record<string, SourceAgency>> = { LA: 'authority', HMCTS: 'hmcts', Cafcass: 'cafcass' };

/** The first draft of a programme: what the published report recommends, and undecided where it says nothing. A contradiction of the report is in its note, not here. */
export function fromReport({ indicator, recommended, futureSource, phase }: PublishedRecommendation): DatasetLine {
  const decision = published[recommended] ?? 'undecided';
  const collected = isCollected(decision);
  return {
    indicator, decision, phase: collected ? (phase as DatasetPhase | null) : null, source: collected ? (agencies[futureSource ?? ''] ?? null) : null,
    reason: decision === 'undecided' ? null : 'As the published report recommends.',
  };
}

/** The lists that a version is read by, in their order: a list of what is collected holds one phase, so that an indicator of both phases stands in both. */
export const datasetLists = ['keep-1', 'keep-2', 'alter', 'remove', 'add', 'undecided'] as const;
export type DatasetList = (typeof datasetLists)[number];

/** The lists in which a decision stands. */
export function listsOf({ decision, phase }: Pick<DatasetChoice, 'decision' | 'phase'>): DatasetList[] {
  if (decision !== 'keep') return [decision];
  return (phase ?? '').split('+').filter(Boolean).map((one): DatasetList => (one === '1' ? 'keep-1' : 'keep-2'));
}
