import { ReopenResponseDocument, type ResponseRowFragment } from '@muster/contract';
import { textOf, VerbButton, VerbField } from '../../verbs/index.js';

/** Reopens a submitted response; what was submitted counts until the next submission. */
export function ReopenButton({ response }: { response: ResponseRowFragment }) {
  return (
    <VerbButton
      verb="response.reopen"
      record={response}
      label="Reopen"
      question={`Reopen the response of ${response.organisation.name}?`}
      done="The response is reopened"
      document={ReopenResponseDocument}
      variables={(form) => ({ id: response.id, reason: textOf(form, 'reason') ?? '' })}
    >
      <p>The authority can change its answers and submit again. Every figure keeps the earlier submission until then.</p>
      <VerbField name="reason" label="Reason" hint="The authority and the record of this response will show it" multiline />
    </VerbButton>
  );
}
