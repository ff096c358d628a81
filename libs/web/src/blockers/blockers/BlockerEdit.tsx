import type { BlockerRowFragment } from '@muster/contract';
import { TextInput } from 'react-admin';
import { EditPage, needed } from '../../page/index.js';
import { BlockerInputs } from './BlockerInputs.js';

/** The form that changes a blocker; every change says why, and the version before stays in its history. */
export default function BlockerEdit() {
  return (
    <EditPage<BlockerRowFragment> title={(blocker) => `Change ${blocker.code}`} back={{ to: '/blockers', label: 'Blockers' }}>
      <BlockerInputs />
      <TextInput source="reason" label="Why you change it" multiline validate={needed('Say why you change it')} helperText="It stays in the history of the blocker" />
    </EditPage>
  );
}
