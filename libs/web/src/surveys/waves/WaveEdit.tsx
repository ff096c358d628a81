import type { WaveRowFragment } from '@muster/contract';
import { TextInput } from 'react-admin';
import { EditPage, needed } from '../../page/index.js';
import { WaveDates } from './WaveCreate.js';

/** The form that changes a wave's name and days. */
export default function WaveEdit() {
  return (
    <EditPage<WaveRowFragment> title={(wave) => `Change ${wave.name}`} back={{ to: '/waves', label: 'Waves' }}>
      <TextInput source="name" label="Name" validate={needed('Enter the name')} />
      <WaveDates />
    </EditPage>
  );
}
