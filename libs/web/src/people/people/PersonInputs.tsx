import { email, SelectInput, TextInput } from 'react-admin';
import { needed } from '../../page/index.js';

export const languages = [
  { id: 'en', name: 'English' },
  { id: 'cy', name: 'Welsh' },
];

const isEmail = email('Enter an e-mail address in the correct format, like name@example.org');

/** What is kept of a person; both when added and when changed. */
export function PersonInputs() {
  return (
    <>
      <TextInput source="name" label="Full name" validate={needed('Enter the full name')} />
      <TextInput source="email" label="E-mail" type="email" helperText="Codes to sign in and invitations go to this address" validate={[needed('Enter the e-mail address'), isEmail]} />
      <TextInput source="phone" label="Telephone (optional)" type="tel" />
      <SelectInput emptyText="Choose" source="language" label="Language of letters" choices={languages} defaultValue="en" validate={needed('Choose the language')} />
    </>
  );
}
