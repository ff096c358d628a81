import type { WaveRowFragment } from '@muster/contract';
import { NumberInput, TextInput } from 'react-admin';
import { EditPage, needed } from '../../page/index.js';
import { WaveDates } from './WaveCreate.js';

/** The form that changes a wave's name, days and target. */
export default function WaveEdit() {
  return (
    <EditPage<WaveRowFragment> title={(wave) => `Change ${wave.name}`} back={{ to: '/waves', label: 'Waves' }}>
      <TextInput source="name" label="Name" validate={needed('Enter the name')} />
      <WaveDates />
      <NumberInput source="target" label="Target by the last day" min={1} max={100} step={1} helperText="Percent of those expected" validate={needed('Enter the target')} />
    </EditPage>
  );
}
