// By which lists is a recommended dataset read, and what do its words mean?
import type { DatasetDecision, DatasetPhase, RecommendedDatasetsQuery, SourceAgency } from '@muster/contract';
import { datasetLists, listsOf, type DatasetDecision as Decision, type DatasetList, type DatasetPhase as Phase } from '@muster/domain/recommendations';

export type Dataset = RecommendedDatasetsQuery['datasets'][number];
export type Entry = Dataset['entries'][number];
export type Choice = Pick<Entry, 'decision' | 'phase' | 'source' | 'reason'>;

export const decisionNames: Record<DatasetDecision, string> = { KEEP: 'Keep', ALTER: 'Alter', REMOVE: 'Remove', ADD: 'Add', UNDECIDED: 'Undecided' };
export const phaseNames: Record<DatasetPhase, string> = { ONE: 'Phase 1', TWO: 'Phase 2', BOTH: 'Phases 1 and 2' };
export const agencyNames: Record<SourceAgency, string> = { AUTHORITY: 'Authority', HMCTS: 'HMCTS', CAFCASS: 'Cafcass' };
export const agencies = Object.keys(agencyNames) as SourceAgency[];

export const listTitles: Record<DatasetList, string> = {
  'keep-1': 'Keep in phase 1', 'keep-2': 'Keep in phase 2', alter: 'Alter', remove: 'Remove', add: 'Add', undecided: 'Undecided: the recommendation says nothing',
};

const phases: Record<DatasetPhase, Phase> = { ONE: '1', TWO: '2', BOTH: '1+2' };
const agencyOrder = (source: SourceAgency | null | undefined): number => (source ? agencies.indexOf(source) : agencies.length);

/** Every list with what stands in it, by agency and then in the order of the framework; a list with nothing in it stays, so that it says so. */
export function listed(entries: readonly Entry[]): { list: DatasetList; entries: Entry[] }[] {
  const lists = entries.map((entry) => ({ entry, of: listsOf({ decision: entry.decision.toLowerCase() as Decision, phase: entry.phase ? phases[entry.phase] : null }) }));
  return datasetLists.map((list) => ({
    list, entries: lists.filter(({ of }) => of.includes(list)).map(({ entry }) => entry).sort((one, other) => agencyOrder(one.source) - agencyOrder(other.source)),
  }));
}

/** How many of a list come from each agency, in the order of the agencies. */
export const byAgency = (entries: readonly Entry[]): number[] => agencies.map((agency) => entries.filter(({ source }) => source === agency).length);

/** A decision in one line: "Keep, phase 1, from HMCTS"; a dash where a version does not hold the indicator. */
export function choiceInWords(choice: Choice | null | undefined): string {
  if (!choice) return '–';
  const { decision, phase, source } = choice;
  return [decisionNames[decision], phase ? phaseNames[phase].toLowerCase() : '', source ? `from ${agencyOfSentence(source)}` : ''].filter(Boolean).join(', ');
}

const agencyOfSentence = (source: SourceAgency): string => (source === 'AUTHORITY' ? 'authorities' : agencyNames[source]);

/** The version that the address names; else the one published last, else the draft. */
export function shownOf(datasets: readonly Dataset[], number: string | null): Dataset | undefined {
  return datasets.find((dataset) => String(dataset.number) === number) ?? datasets.find(({ state }) => state === 'PUBLISHED') ?? datasets[0];
}

const missingWords: Readonly<Record<string, string>> = { entry: 'there is no decision about it', phase: 'the phase', source: 'the agency', reason: 'the reason' };

/** What a draft misses, indicator by indicator, in words. */
export function missingInWords({ missing, entries }: Pick<Dataset, 'missing' | 'entries'>): string[] {
  return missing.map(({ indicator, what }) => `${entries.find((entry) => entry.indicator === indicator)?.name ?? indicator}: ${missingWords[what] ?? what}`);
}
