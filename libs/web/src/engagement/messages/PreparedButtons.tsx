import { DropPreparedMessageDocument, SendPreparedMessageDocument, type MessageQuery } from '@muster/contract';
import { textOf, VerbButton, VerbField } from '../../verbs/index.js';

type Message = Omit<NonNullable<MessageQuery['message']>, 'words'>;

/** A prepared message goes only when a person says so: send it, or drop it with a reason. */
export function PreparedButtons({ message, quiet = false }: { message: Message; quiet?: boolean }) {
  if (message.state !== 'PREPARED') return null;
  const { id, person, organisation } = message;
  const whom = [person?.name, organisation?.name].filter(Boolean).join(', ');
  return (
    <>
      <VerbButton verb="message.approve" record={message} label="Send" quiet={quiet} question="Send this message?" done="The message waits to be sent" tone="success" document={SendPreparedMessageDocument} variables={() => ({ id })}>
        <p>It goes to {whom}. Whether it is still due is asked again at the moment of sending.</p>
      </VerbButton>
      <VerbButton verb="message.approve" record={message} label="Drop" quiet={quiet} question="Drop this message?" done="The message is dropped" tone="error" document={DropPreparedMessageDocument} variables={(form) => ({ id, reason: textOf(form, 'reason') ?? '' })}>
        <p>It is never sent, and this step does not prepare another one to {whom}.</p>
        <VerbField name="reason" label="Why" />
      </VerbButton>
    </>
  );
}
