import { MarkAddressFailedDocument } from '@muster/contract';
import { useMay } from '../../access/index.js';
import { Tag } from '../../page/index.js';
import { textOf, VerbButton, VerbField } from '../../verbs/index.js';
import type { WorklistRow } from './worklist.js';

type Person = NonNullable<WorklistRow['spoc']>;

/** Who to call and how: real telephone and mail links, so that a tap on a telephone dials. */
export function ContactWays({ row: { spoc, spocBounced, deputy } }: { row: WorklistRow }) {
  return (
    <div className="ways">
      {spoc ? (
        <Ways person={spoc} role="SPOC" bounced={spocBounced} />
      ) : (
        <div>
          <Tag tone="red">No SPOC</Tag>
        </div>
      )}
      {deputy ? <Ways person={deputy} role="Deputy" bounced={false} /> : null}
    </div>
  );
}

function Ways({ person: { id, name, email, phone }, role, bounced }: { person: Person; role: string; bounced: boolean }) {
  return (
    <div>
      <strong>{name}</strong>, {role}
      <div>{phone ? <a href={`tel:${phone.replaceAll(/[^+\d]/g, '')}`}>{phone}</a> : <span className="quiet">No telephone number</span>}</div>
      <div>
        {email ? <a href={`mailto:${email}`}>{email}</a> : <span className="quiet">No address</span>}{' '}
        {bounced ? <Tag tone="red">Mail comes back</Tag> : email ? <CameBackButton personId={id} name={name} /> : null}
      </div>
    </div>
  );
}

/** Records that mail to somebody comes back: nothing more is sent there, and the champion gets a task. */
function CameBackButton({ personId, name }: { personId: string; name: string }) {
  const record = { allowedActions: useMay('person.mark-failed') ? ['person.mark-failed'] : [] };
  return (
    <VerbButton
      verb="person.mark-failed"
      record={record}
      label="Address fails"
      quiet
      question={`Does mail to ${name} come back?`}
      done="The address is marked, and a task is opened"
      document={MarkAddressFailedDocument}
      variables={(form) => ({ personId, reason: textOf(form, 'reason') ?? '' })}
    >
      <p>Muster writes nothing more to this address until it is changed, and opens a task to find the right one.</p>
      <VerbField name="reason" label="What came back" hint="For example: the mailbox does not exist" />
    </VerbButton>
  );
}
