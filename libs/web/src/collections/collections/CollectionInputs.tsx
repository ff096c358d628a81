import { TextInput } from 'react-admin';
import { needed } from '../../page/index.js';

/** What is asked of a collection when it is made and when it is changed. */
export function CollectionInputs() {
  return (
    <>
      <TextInput source="name" label="Name" validate={needed('Enter the name')} />
      <TextInput source="description" label="Description (optional)" helperText="What is collected, and what for" multiline minRows={3} />
    </>
  );
}
