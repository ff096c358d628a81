import { TextInput } from 'react-admin';
import { CreatePage, needed } from '../../page/index.js';
import { FrameworkInput, ProgrammeInputs } from './ProgrammeInputs.js';

/** The form for a new national exercise. */
export default function ProgrammeCreate() {
  return (
    <CreatePage title="Create a programme" save="Create programme" back={{ to: '/programmes', label: 'Programmes' }} lead="Set its roster next: the organisations that are expected to take part.">
      <TextInput source="code" label="Code" helperText="Short, lower case with hyphens, for example plo-2022-23" validate={needed('Enter the code')} />
      <FrameworkInput />
      <ProgrammeInputs />
    </CreatePage>
  );
}
