import type { PersonRowFragment } from '@muster/contract';
import { EditPage } from '../../page/index.js';
import { PersonInputs } from './PersonInputs.js';

/** The form that changes a person's name and contact details. */
export default function PersonEdit() {
  return (
    <EditPage<PersonRowFragment> title={(person) => `Change ${person.name}`} back={{ to: '/people', label: 'People' }}>
      <PersonInputs />
    </EditPage>
  );
}
