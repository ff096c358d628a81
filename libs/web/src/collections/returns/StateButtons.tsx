import { AcceptReturnDocument, AcknowledgeReturnDocument, PrepareReturnDocument, RecordReturnDocument, ResubmitReturnDocument, TakeBackReturnDocument } from '@muster/contract';
import { textOf, VerbButton, VerbField } from '../../verbs/index.js';
import type { Return } from './return.js';

type Props = { expected: Return };

/** The authority knows of the return; recorded by staff when it was said on the telephone. */
export function AcknowledgeButton({ expected }: Props) {
  return (
    <VerbButton verb="return.acknowledge" record={expected} label="Acknowledged" question={`Has ${expected.organisation.name} acknowledged the request?`} done="The return is acknowledged" document={AcknowledgeReturnDocument} variables={() => ({ id: expected.id })}>
      <p>Record it when the authority has told you that it knows what is asked and by when.</p>
    </VerbButton>
  );
}

/** The authority is working on it. */
export function PrepareButton({ expected }: Props) {
  return (
    <VerbButton verb="return.prepare" record={expected} label="In preparation" question={`Is ${expected.organisation.name} preparing its return?`} done="The return is in preparation" document={PrepareReturnDocument} variables={() => ({ id: expected.id })}>
      <p>Record it when the authority has started to extract or check its data.</p>
    </VerbButton>
  );
}

/** The return has come. From then on it is measured against the due day, and the survey at submission is asked. */
export function RecordButton({ expected }: Props) {
  return (
    <VerbButton verb="return.record" record={expected} label="Record as received" tone="success" question={`Record the return of ${expected.organisation.name} as received?`} done="The return is received" document={RecordReturnDocument} variables={() => ({ id: expected.id })}>
      <p>Record it on the day on which it came: that day decides whether it is on time. If the round has a survey at submission, the authority is asked it now.</p>
    </VerbButton>
  );
}

/** A corrected return has come after queries. */
export function ResubmitButton({ expected }: Props) {
  return (
    <VerbButton verb="return.resubmit" record={expected} label="Record as resubmitted" question={`Has ${expected.organisation.name} sent its return again?`} done="The return is resubmitted" document={ResubmitReturnDocument} variables={() => ({ id: expected.id })}>
      <p>Every query has been answered. The day on which the return first came still counts for being on time.</p>
    </VerbButton>
  );
}

/** Nothing more is needed of the authority. */
export function AcceptButton({ expected }: Props) {
  return (
    <VerbButton verb="return.accept" record={expected} label="Accept" tone="success" question={`Accept the return of ${expected.organisation.name}?`} done="The return is accepted" document={AcceptReturnDocument} variables={() => ({ id: expected.id })}>
      <p>Nothing more is asked of the authority in this round. Every query must be accepted or withdrawn first.</p>
    </VerbButton>
  );
}

/** It was recorded as received by mistake. */
export function TakeBackButton({ expected }: Props) {
  return (
    <VerbButton verb="return.take-back" record={expected} label="Take back" tone="error" quiet question={`Take back the receipt of ${expected.organisation.name}’s return?`} done="The return is in preparation again" document={TakeBackReturnDocument} variables={(form) => ({ id: expected.id, reason: textOf(form, 'reason') ?? '' })}>
      <p>The return counts as not received and is in preparation again.</p>
      <VerbField name="reason" label="Reason" hint="The record of this return will show it" multiline />
    </VerbButton>
  );
}
