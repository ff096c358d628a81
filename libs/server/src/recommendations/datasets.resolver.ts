import { ParseUUIDPipe } from '@nestjs/common';
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Requires } from '@muster/platform';
import { DatasetsService } from './datasets.service.js';
import { Dataset, DatasetDifference, DatasetDifferencesArgs, DecideDatasetEntryArgs, DraftDatasetArgs, PublishDatasetArgs } from './datasets.types.js';

const id = { type: () => ID };

@Resolver(() => Dataset)
export class DatasetsResolver {
  constructor(private readonly service: DatasetsService) {}

  @Query(() => [Dataset], { description: 'The versions of the dataset that a programme recommends, the newest first. A draft is seen by the project team only.' })
  @Requires('dataset.list')
  datasets(@Args('programmeId', id, new ParseUUIDPipe()) programmeId: string): Promise<Dataset[]> {
    return this.service.list(programmeId);
  }

  @Query(() => Dataset, { nullable: true, description: 'One version of a recommended dataset; null when there is none or out of reach.' })
  @Requires('dataset.list')
  dataset(@Args('id', id, new ParseUUIDPipe()) datasetId: string): Promise<Dataset | null> {
    return this.service.find(datasetId);
  }

  @Query(() => [DatasetDifference], { description: 'What changed between two versions of one programme. Refusals: NOT_FOUND, INVALID_INPUT.' })
  @Requires('dataset.list')
  datasetDifferences(@Args() { earlierId, laterId }: DatasetDifferencesArgs): Promise<DatasetDifference[]> {
    return this.service.differences(earlierId, laterId);
  }

  @Mutation(() => Dataset, { description: 'Starts a draft: a copy of the version published last; the first one says what the published report recommends. Refusals: DATASET_DRAFT_EXISTS, DATASET_EMPTY.' })
  @Requires('dataset.draft')
  draftDataset(@Args() { programmeId, title }: DraftDatasetArgs): Promise<Dataset> {
    return this.service.draft(programmeId, title);
  }

  @Mutation(() => Dataset, {
    description: 'Decides about one indicator of a draft. Refusals: DATASET_PUBLISHED, DATASET_ENTRY_PARTS, REASON_MISSING, INDICATOR_UNKNOWN, DATASET_ENTRY_CHANGED.',
  })
  @Requires('dataset.decide')
  decideDatasetEntry(@Args() { datasetId, phase, source, reason, ...input }: DecideDatasetEntryArgs): Promise<Dataset> {
    return this.service.decideEntry(datasetId, { ...input, phase: phase ?? null, source: source ?? null, reason: reason ?? null });
  }

  @Mutation(() => Dataset, { description: 'Publishes a draft; it never changes from then on. Refusals: DATASET_PUBLISHED, DATASET_EMPTY, DATASET_INCOMPLETE.' })
  @Requires('dataset.publish')
  publishDataset(@Args() { id: datasetId, note }: PublishDatasetArgs): Promise<Dataset> {
    return this.service.publish(datasetId, note);
  }

  @Mutation(() => Boolean, { description: 'Throws a draft away; true when it is gone. Refusal: DATASET_PUBLISHED.' })
  @Requires('dataset.discard')
  discardDataset(@Args('id', id, new ParseUUIDPipe()) datasetId: string): Promise<boolean> {
    return this.service.discard(datasetId);
  }
}
