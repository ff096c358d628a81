import { Injectable } from '@nestjs/common';
import { datasetLists, listsOf, sourceAgencies, type DatasetList } from '@muster/domain/recommendations';
import { listRow, type DerivedRows } from '@muster/domain/reports';
import { notFound } from '@muster/platform';
import type { Programme } from '../programmes/index.js';
import { DatasetsService, FeasibilityService, type DatasetEntry, type Feasibility, type FeasibilityItem } from '../recommendations/index.js';
import type { Wave } from '../surveys/index.js';
import { FigureCounts } from './figure-counts.js';

const listNames: Readonly<Record<DatasetList, string>> = { 'keep-1': 'Phase 1', 'keep-2': 'Phase 2', alter: 'Altered', remove: 'Removed', add: 'Added', undecided: 'Unstated' };
const agencyNames: Readonly<Record<string, string>> = { authority: 'Local authority', hmcts: 'HMCTS', cafcass: 'Cafcass' };
const NONE = 'None';

/** The figures of what a programme recommends. */
@Injectable()
export class RecommendationFigures {
  constructor(private readonly feasibility: FeasibilityService, private readonly datasets: DatasetsService, private readonly names: FigureCounts) {}

  /** The indicators that can be reported without system change, by the rule or by what the programme decided otherwise. Refuses (NOT_FOUND) where nothing was asked. */
  async feasible(programme: Programme, wave: Wave): Promise<DerivedRows> {
    const found = await this.feasibility.of(programme.id, { waveId: wave.id });
    if (!found) throw notFound('wave');
    const names = await this.names.subjectNames(programme.frameworkId);
    const feasible = found.items.filter(({ stands }) => String(stands) === 'feasible');
    const counts = feasible.map(({ indicator, level, name, decided, held }) =>
      listRow(indicator, [names.get(level) ?? level, name, decided ? 'Feasible, as the programme decided' : 'Feasible by the rule'], { label: name, count: held.numerator, base: held.denominator }));
    return { counts, notes: [`${feasible.length} of ${found.items.length} indicators. The numerator counts those that hold the item on a system or on a tracker.`, ...found.items.flatMap(otherwise), ...ruleOf(found)] };
  }

  /** The lists of the version of the dataset that was published last, each by the agency that is asked. Refuses (NOT_FOUND) where none is published. */
  async dataset(programme: Programme): Promise<DerivedRows> {
    const dataset = await this.datasets.latest(programme.id);
    if (!dataset) throw notFound('published dataset');
    const names = await this.names.subjectNames(programme.frameworkId);
    const counts = datasetLists.flatMap((list) => byAgency(dataset.entries.filter((entry) => listsOf(entry).includes(list))).map((entry) => rowOf(list, entry, names)));
    const many = datasetLists.map((list) => `${listNames[list]} ${dataset.entries.filter((entry) => listsOf(entry).includes(list)).length}`);
    return { counts, notes: [`Version ${dataset.number}, “${dataset.title}”: ${many.join(', ')}.`, ...(dataset.note ? [dataset.note] : [])] };
  }
}

const otherwise = ({ name, verdict, decided }: FeasibilityItem): string[] =>
  (decided ? [`${name}: the rule says ${inWords(verdict)}; the programme decided ${inWords(decided.verdict!)}: ${decided.reason}`] : []);
const inWords = (verdict: string): string => verdict.replace('-', ' ');
const ruleOf = ({ ruleVersion, share, ruleWords }: Feasibility): string[] => [`The rule, version ${ruleVersion}, at a share of ${share}%:`, ...ruleWords];

/** In the order of the agencies, and of the framework within each; without an agency last. */
function byAgency(entries: readonly DatasetEntry[]): DatasetEntry[] {
  const place = ({ source }: DatasetEntry): number => (source === null ? sourceAgencies.length : sourceAgencies.indexOf(source));
  return [...entries].sort((one, other) => place(one) - place(other));
}

function rowOf(list: DatasetList, { indicator, name, level, source, phase, note }: DatasetEntry, names: ReadonlyMap<string, string>) {
  const what = phase && !list.startsWith('keep') ? `${listNames[list]}, phase ${phase}` : listNames[list];
  return listRow(`${list}|${indicator}`, [what, agencyNames[source ?? ''] ?? NONE, (level && names.get(level)) ?? NONE, name, note ?? NONE]);
}
