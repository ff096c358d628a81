import { SelectInput, TextInput } from 'react-admin';
import { CreatePage, needed } from '../../page/index.js';
import { useProgrammeChoices } from '../../programmes/index.js';
import { CollectionInputs } from './CollectionInputs.js';

/** The form for a new collection of a programme. */
export default function CollectionCreate() {
  return (
    <CreatePage title="Create a collection" save="Create collection" back={{ to: '/collections', label: 'Collections' }} lead="A collection holds the rounds in which data is asked for. Add its rounds next.">
      <SelectInput emptyText="Choose" source="programmeId" label="Programme" choices={useProgrammeChoices()} validate={needed('Choose the programme')} />
      <TextInput source="code" label="Code" helperText="Short, lower case with hyphens, for example plo-returns" validate={needed('Enter the code')} />
      <CollectionInputs />
    </CreatePage>
  );
}
