import { CreatePage } from '../../page/index.js';
import { PersonInputs } from './PersonInputs.js';

/** The form for somebody new; the role follows on the next page. */
export default function PersonCreate() {
  return (
    <CreatePage title="Add a person" save="Add person" back={{ to: '/people', label: 'People' }} lead="A person can do nothing until a role is given: add an appointment next.">
      <PersonInputs />
    </CreatePage>
  );
}
