import { invalid, notFound, Operation } from '@muster/platform';

/** The id of whoever has this address. Refuses (NOT_FOUND) an address that nobody has. */
export async function personNamed(operation: Operation, email: string | undefined, command: string): Promise<string> {
  if (!email?.includes('@')) throw invalid(`Give the e-mail address of the person: npm run ${command} -- name@example.org`);
  const [person] = await operation.sql<{ id: string }>('select id from person where lower(email) = lower($1)', [email.trim()]);
  if (!person) throw notFound('person');
  return person.id;
}
