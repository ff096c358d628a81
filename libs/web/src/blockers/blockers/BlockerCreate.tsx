import { CreatePage, Loading, Page } from '../../page/index.js';
import { useProgramme } from '../useProgramme.js';
import { BlockerInputs } from './BlockerInputs.js';

const back = { to: '/blockers', label: 'Blockers' };

/** The form for a new blocker. */
export default function BlockerCreate() {
  const { programme } = useProgramme();
  if (!programme) return <Page title="Add a blocker" back={back} children={<Loading />} />;
  return (
    <CreatePage title="Add a blocker" save="Add to the register" back={back} lead={`It is added to the register of ${programme.name}. It has no place in the ranking until the project team gives it one.`} defaults={{ programmeId: programme.id, status: 'OPEN', indicators: [], barriers: [], systems: [] }}>
      <BlockerInputs />
    </CreatePage>
  );
}
