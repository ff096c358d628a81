import { SelectInput, useLocation } from 'react-admin';
import { CreatePage, needed } from '../../page/index.js';
import { useCollections } from '../collections/useCollections.js';
import { RoundInputs } from './RoundInputs.js';

/** The form for a new round: what is asked for, about which period and by when. */
export default function RoundCreate() {
  const asked = new URLSearchParams(useLocation().search).get('collection');
  const choices = useCollections().map(({ id, name, programme }) => ({ id, name: `${name} (${programme.name})` }));
  return (
    <CreatePage title="Add a round" save="Create round" back={asked ? { to: `/collections/${asked}/show`, label: 'The collection' } : { to: '/rounds', label: 'Rounds' }} lead="Nothing is expected yet: the round starts as a draft, and makes one expected return for each authority when it opens." defaults={{ target: 100, sharing: [], ...(asked ? { collectionId: asked } : {}) }}>
      <SelectInput emptyText="Choose" source="collectionId" label="Collection" choices={choices} validate={needed('Choose the collection')} />
      <RoundInputs />
    </CreatePage>
  );
}
