import { DateInput, SelectInput, TextInput } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { CreatePage, needed } from '../../page/index.js';
import { choicesOf, kindNames } from '../../words/index.js';
import { useRegionChoices } from '../regions/useRegions.js';

/** The form for an organisation that the facts do not know. */
export default function OrganisationCreate() {
  return (
    <CreatePage title="Add an organisation" save="Add organisation" back={{ to: '/organisations', label: 'Organisations' }} defaults={{ nation: 'england', kind: 'LOCAL_AUTHORITY' }}>
      <TextInput source="name" label="Name" validate={needed('Enter the name')} />
      <TextInput source="nameCy" label="Name in Welsh (optional)" />
      <TextInput source="code" label="Code" helperText="The code that returns use, for example 831" validate={needed('Enter the code')} />
      <SelectInput emptyText="Choose" source="kind" label="Kind" choices={choicesOf(kindNames)} validate={needed('Choose the kind')} />
      <TextInput source="nation" label="Nation" helperText="A word in lower case, for example england or scotland" validate={needed('Enter the nation')} />
      <RegionInput />
      <TextInput source="type" label="Type of authority (optional)" />
      <TextInput source="gssCode" label="GSS code (optional)" />
      <DateInput source="validFrom" label="Exists from" validate={needed('Enter the first day')} />
    </CreatePage>
  );
}

function RegionInput() {
  const nation = useWatch({ name: 'nation' }) as string | undefined;
  return <SelectInput emptyText="None" source="region" label="Region (optional)" choices={useRegionChoices(nation)} />;
}
