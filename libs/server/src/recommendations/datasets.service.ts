import { Injectable } from '@nestjs/common';
import type { Verb } from '@muster/domain/access';
import {
  datasetEntryChanged, datasetInTheMaking, decideChangeDataset, decideDraftDataset, decideEntry, decidePublishDataset, differencesBetween, missingFrom, nextDraft,
  type DatasetChoice, type PublishedRecommendation,
} from '@muster/domain/recommendations';
import { asClash, Facts, invalid, notFound, Operation, Problem, refuseIf } from '@muster/platform';
import { ProgrammesService } from '../programmes/index.js';
import { DATASETS, DECIDE_ENTRY, INSERT_DATASET, INSERT_ENTRIES, LOCK, ONE_DATASET, PUBLISH, PUBLISHED } from './dataset-rows.js';
import type { Dataset, DatasetDifference } from './datasets.types.js';

type Row = Omit<Dataset, 'createdBy' | 'publishedBy' | 'missing' | 'allowedActions'> & { createdBy: string | null; publishedBy: string | null; frameworkId: string | null };
type Published = PublishedRecommendation & { note: string | null };

const NOBODY_NAMED = 'The project team';
const WHILE_DRAFT: readonly Verb[] = ['dataset.decide', 'dataset.publish', 'dataset.discard'];

/** What a programme recommends to collect, version by version. */
@Injectable()
export class DatasetsService {
  constructor(private readonly operation: Operation, private readonly facts: Facts, private readonly programmes: ProgrammesService) {}

  /** The versions of a programme's dataset, the newest first. A draft is seen by the project team only. */
  async list(programmeId: string): Promise<Dataset[]> {
    this.operation.mustBeAble('dataset.list', { programmeId });
    const rows = await this.operation.sql<Row>(DATASETS, [programmeId]);
    const framework = await this.publishedOf(rows[0]?.frameworkId ?? null);
    return rows.map((row) => this.shown(row, framework));
  }

  /** One version; null when there is none or out of reach. */
  async find(id: string): Promise<Dataset | null> {
    const [row] = await this.operation.sql<Row>(ONE_DATASET, [id]);
    if (!row) return null;
    this.operation.mustBeAble('dataset.list', row);
    return this.shown(row, await this.publishedOf(row.frameworkId));
  }

  /** The version that a programme published last; null where it has published none. */
  async latest(programmeId: string): Promise<Dataset | null> {
    return (await this.list(programmeId)).find(({ state }) => String(state) === 'published') ?? null;
  }

  private shown({ frameworkId: _, ...row }: Row, framework: readonly Published[]): Dataset {
    const isDraft = String(row.state) === 'draft';
    return {
      ...row, createdBy: row.createdBy ?? NOBODY_NAMED, publishedBy: row.publishedAt ? (row.publishedBy ?? NOBODY_NAMED) : null,
      missing: isDraft ? missingFrom(row.entries, framework.map(({ indicator }) => indicator)) : [],
      allowedActions: this.operation.allowed(isDraft ? WHILE_DRAFT : ['dataset.draft'], row),
    };
  }

  private publishedOf(frameworkId: string | null): Promise<Published[]> {
    return this.operation.sql<Published>(PUBLISHED, [frameworkId]);
  }

  /**
   * Starts a draft: a copy of the version published last, with what has come to the framework since as undecided; the first one says what the published report recommends.
   * Refuses a second draft (DATASET_DRAFT_EXISTS) and a programme without indicators (DATASET_EMPTY).
   */
  async draft(programmeId: string, title: string): Promise<Dataset> {
    const { frameworkId } = await this.programmes.load(programmeId);
    this.operation.mustBeAble('dataset.draft', { programmeId });
    const framework = await this.publishedOf(frameworkId);
    const earlier = await this.list(programmeId);
    refuseIf(decideDraftDataset({ inTheMaking: earlier.some(({ state }) => String(state) === 'draft'), indicators: framework.length }));
    const { now, actor } = this.operation;
    const [made] = await this.operation.sql<{ id: string }>(INSERT_DATASET, [programmeId, title.trim(), actor.personId, now]).catch(asClash(new Problem(datasetInTheMaking)));
    const before = earlier.find(({ state }) => String(state) === 'published')?.entries ?? null;
    const notes = new Map([...framework, ...(before ?? [])].map(({ indicator, note }) => [indicator, note]));
    const entries = nextDraft(before, framework).map((line, position) => ({ ...line, position, note: notes.get(line.indicator) ?? null }));
    await this.operation.change(INSERT_ENTRIES, [made!.id, programmeId, JSON.stringify(entries)]);
    return this.recorded('dataset.drafted', (await this.find(made!.id))!);
  }

  /**
   * Decides about one indicator of a draft. Refuses a published version (DATASET_PUBLISHED), parts that do not go together (DATASET_ENTRY_PARTS), a decision without a reason
   * (REASON_MISSING), an indicator that the version does not hold (INDICATOR_UNKNOWN), and an entry that somebody has changed since (DATASET_ENTRY_CHANGED).
   */
  async decideEntry(id: string, { indicator, expectedVersion, ...choice }: DatasetChoice & { indicator: string; expectedVersion: number }): Promise<Dataset> {
    const dataset = await this.locked(id);
    this.operation.mustBeAble('dataset.decide', dataset);
    refuseIf(decideChangeDataset(stateOf(dataset)));
    refuseIf(decideEntry(choice));
    if (!dataset.entries.some((entry) => entry.indicator === indicator)) throw new Problem({ code: 'INDICATOR_UNKNOWN', message: 'This version holds no such indicator.' });
    const { decision, phase, source, reason } = choice;
    const changed = await this.operation.change(DECIDE_ENTRY, [id, indicator, expectedVersion, decision, phase, source, reason?.trim() || null]);
    if (changed === 0) throw new Problem(datasetEntryChanged);
    return this.recorded('dataset.entry-decided', (await this.find(id))!, { indicator, decision, phase, source });
  }

  /** Publishes a draft; it never changes from then on. Refuses a published one (DATASET_PUBLISHED), one in which nothing is decided (DATASET_EMPTY), and one that misses something (DATASET_INCOMPLETE, with what). */
  async publish(id: string, note?: string | null): Promise<Dataset> {
    const dataset = await this.locked(id);
    this.operation.mustBeAble('dataset.publish', dataset);
    refuseIf(decidePublishDataset({ ...stateOf(dataset), lines: dataset.entries, missing: dataset.missing }));
    await this.operation.change(PUBLISH, [id, note?.trim() || null, this.operation.actor.personId, this.operation.now]);
    return this.recorded('dataset.published', (await this.find(id))!);
  }

  /** Throws a draft away; true when it is gone. Refuses a published version (DATASET_PUBLISHED). */
  async discard(id: string): Promise<boolean> {
    const dataset = await this.locked(id);
    this.operation.mustBeAble('dataset.discard', dataset);
    refuseIf(decideChangeDataset(stateOf(dataset)));
    await this.operation.change("delete from dataset where id = $1 and state = 'draft'", [id]);
    await this.recorded('dataset.discarded', dataset);
    return true;
  }

  /** What changed between two versions of one programme. Refuses (NOT_FOUND) a version that is not there or out of reach, and versions of two programmes (INVALID_INPUT). */
  async differences(earlierId: string, laterId: string): Promise<DatasetDifference[]> {
    const [earlier, later] = [await this.load(earlierId), await this.load(laterId)];
    if (earlier.programmeId !== later.programmeId) throw invalid('Only versions of one programme can be compared.');
    const names = new Map([...earlier.entries, ...later.entries].map(({ indicator, name }) => [indicator, name]));
    return differencesBetween(earlier.entries, later.entries).map((one) => ({ ...one, name: names.get(one.indicator)! }) as DatasetDifference);
  }

  private async load(id: string): Promise<Dataset> {
    return (await this.find(id)) ?? raise(notFound('dataset'));
  }

  private async locked(id: string): Promise<Dataset> {
    await this.operation.sql(LOCK, [id]);
    return this.load(id);
  }

  private async recorded(name: string, dataset: Dataset, details: Record<string, unknown> = {}): Promise<Dataset> {
    const { id, programmeId, number } = dataset;
    await this.facts.record({ name, subject: { type: 'dataset', id }, programmeId, details: { number, ...details } });
    return dataset;
  }
}

const stateOf = ({ state }: Pick<Dataset, 'state'>): { state: 'draft' | 'published' } => ({ state: state as 'draft' | 'published' });

function raise(problem: Problem): never {
  throw problem;
}

