import type { ProgrammeRowFragment } from '@muster/contract';
import { EditPage } from '../../page/index.js';
import { ProgrammeInputs } from './ProgrammeInputs.js';

/** The form that changes a programme's name, description and dates; code and framework stay. */
export default function ProgrammeEdit() {
  return (
    <EditPage<ProgrammeRowFragment> title={(programme) => `Change ${programme.name}`} back={{ to: '/programmes', label: 'Programmes' }}>
      <ProgrammeInputs />
    </EditPage>
  );
}
