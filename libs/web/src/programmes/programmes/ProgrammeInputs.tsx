import { FrameworksDocument } from '@muster/contract';
import { DateInput, SelectInput, TextInput } from 'react-admin';
import { useDocument } from '../../data/index.js';
import { needed } from '../../page/index.js';

/** What can be said of a programme both when it is made and when it is changed. */
export function ProgrammeInputs() {
  return (
    <>
      <TextInput source="name" label="Name" validate={needed('Enter the name')} />
      <TextInput source="description" label="Description (optional)" multiline minRows={3} />
      <DateInput source="startsOn" label="First day" validate={needed('Enter the first day')} />
      <DateInput source="endsOn" label="Last day" validate={needed('Enter the last day')} />
    </>
  );
}

/** The framework of a new programme; a programme without one asks anything it likes. */
export function FrameworkInput() {
  const { data } = useDocument(FrameworksDocument, {});
  const choices = (data?.frameworks ?? []).map(({ code, name }) => ({ id: code, name }));
  return <SelectInput source="frameworkCode" label="Framework (optional)" choices={choices} emptyText="No framework" helperText="Levels and indicators that grids of the surveys can use" />;
}
