import { EndSignInsDocument } from '@muster/contract';
import { VerbButton } from '../../verbs/index.js';

type Props = { person: { id: string; name: string; allowedActions: readonly string[] } };

/** Ends every sign-in of a person at once: for a lost laptop, or an account that somebody else may use. */
export function EndSignInsButton({ person: { id, name, ...person } }: Props) {
  return (
    <VerbButton
      verb="person.end-sign-ins"
      record={person}
      label="End all sign-ins"
      question={`Sign ${name} out everywhere?`}
      done={({ endSignIns: count }) => (count === 0 ? `${name} was not signed in` : `${name} was signed out in ${count} ${count === 1 ? 'place' : 'places'}`)}
      tone="error"
      quiet
      document={EndSignInsDocument}
      variables={() => ({ personId: id })}
    >
      <p>
        What {name} has typed and not saved stays on their screen. They can sign in again at once, with a new code or with any account that has their address. To keep somebody out, end their roles instead.
      </p>
    </VerbButton>
  );
}
