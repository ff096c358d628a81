import type { CollectionRowFragment } from '@muster/contract';
import { EditPage } from '../../page/index.js';
import { CollectionInputs } from './CollectionInputs.js';

/** The form that changes a collection's name and description. */
export default function CollectionEdit() {
  return (
    <EditPage<CollectionRowFragment> title={(collection) => `Change ${collection.name}`} back={{ to: '/collections', label: 'Collections' }}>
      <CollectionInputs />
    </EditPage>
  );
}
