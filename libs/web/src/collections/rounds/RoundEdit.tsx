import type { RoundRowFragment } from '@muster/contract';
import { TextInput, useRecordContext } from 'react-admin';
import { EditPage, needed } from '../../page/index.js';
import { LastDays, RoundInputs, TargetInput } from './RoundInputs.js';

/** The form that changes a round; of an open one only what may still move. */
export default function RoundEdit() {
  return (
    <EditPage<RoundRowFragment> title={(round) => `Change ${round.name}`} back={{ to: '/rounds', label: 'Rounds' }}>
      <Inputs />
    </EditPage>
  );
}

function Inputs() {
  const round = useRecordContext<RoundRowFragment>();
  if (round?.state !== 'OPEN') return <RoundInputs />;
  return (
    <>
      <p>The round is open: its due day and its last day can only become later ones. What is asked for stays.</p>
      <TextInput source="name" label="Name" validate={needed('Enter the name')} />
      <LastDays />
      <TargetInput />
    </>
  );
}
