import Button from '@mui/material/Button';
import { ErasePersonDocument, type ErasePersonMutation, type PersonQuery } from '@muster/contract';
import { useRedirect } from 'react-admin';
import { VerbButton } from '../../verbs/index.js';

type Person = Pick<NonNullable<PersonQuery['person']>, 'id' | 'name' | 'allowedActions'>;

/** Everything that is kept of the person, as a file for them. */
export function CopyLink({ person: { id, allowedActions } }: { person: Person }) {
  if (!allowedActions.includes('person.export')) return null;
  return <Button href={`/exports/people/${id}`} variant="outlined">Download what is kept</Button>;
}

/** Takes the person's name and addresses away for good. */
export function EraseButton({ person }: { person: Person }) {
  const redirect = useRedirect();
  return (
    <VerbButton verb="person.erase" record={person} label="Erase" tone="error" question={`Erase ${person.name}?`} done={erasedInWords} onDone={() => redirect('/people')} document={ErasePersonDocument} variables={() => ({ id: person.id })}>
      <p>Name, address and telephone number go for good. The person is signed out, every role ends, and mail that waits is dropped.</p>
      <p>What they answered and did stays, as that of “Erased person”.</p>
    </VerbButton>
  );
}

/** That it is done, and which texts that people typed still name the person. */
export function erasedInWords({ erasePerson: { stillNamed } }: ErasePersonMutation): string {
  if (stillNamed.length === 0) return 'The person is erased';
  const places = stillNamed.map(({ table, column, rows }) => `${table.replaceAll('_', ' ')}, ${column.replaceAll('_', ' ')} (${rows})`);
  return `The person is erased. Texts that somebody typed still name them: ${places.join('; ')}`;
}
