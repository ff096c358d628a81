// What do the screens ask about collections?
import { CollectionDocument, CollectionsDocument, CreateCollectionDocument, UpdateCollectionDocument, type CollectionInput } from '@muster/contract';
import { ask, chosen, pageInput, type ResourceRequests } from '../../data/index.js';

type Chosen = { programmeId?: string; ids?: string[] };

export const collectionRequests: ResourceRequests = {
  name: 'collections',
  listTakesIds: true,
  list: (asked) => ask({ document: CollectionsDocument, variables: { ...chosen<Chosen>(asked.filter), page: pageInput(asked) } }, (data) => data.collections),
  one: (id) => ask({ document: CollectionDocument, variables: { id } }, (data) => data.collection),
  create: (values) => ask({ document: CreateCollectionDocument, variables: { input: chosen<CollectionInput>(values) } }, (data) => data.createCollection),
  update: (id, { name, description }) => {
    const input = { name: name as string, description: (description as string | null) || null };
    return ask({ document: UpdateCollectionDocument, variables: { id, input } }, (data) => data.updateCollection);
  },
};
