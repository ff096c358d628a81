import { SendMessageAgainDocument, type MessageQuery, type MessageRowFragment } from '@muster/contract';
import { MessageTag, RecordPage, Summary } from '../../page/index.js';
import { LinkTo } from '../../table/index.js';
import { VerbButton } from '../../verbs/index.js';
import { codeInWords, momentInWords } from '../../words/index.js';

type Message = NonNullable<MessageQuery['message']>;

/** One message: to whom, why, and what became of it. */
export default function MessageShow() {
  return (
    <RecordPage<Message> back={{ to: '/messages', label: 'Mail sent' }} title={(message) => message.subject} actions={(message) => <SendAgainButton message={message} />}>
      {(message) => <Summary rows={facts(message)} />}
    </RecordPage>
  );
}

/** Sends an invitation again that could not be delivered. */
function SendAgainButton({ message }: { message: Message }) {
  return (
    <VerbButton verb="message.send-again" record={message} label="Send again" question="Send this invitation again?" done="The invitation waits to be sent" document={SendMessageAgainDocument} variables={() => ({ id: message.id })}>
      <p>Check the address first: {message.person?.email ?? 'the person has none'}. What went wrong: {message.failure}</p>
    </VerbButton>
  );
}

function facts({ kind, state, person, organisation, wave, reason, queuedAt, sentAt, attempts, failure }: MessageRowFragment) {
  return [
    { term: 'State', value: <MessageTag state={state} /> },
    { term: 'Kind', value: codeInWords(kind) },
    { term: 'To', value: person ? <LinkTo resource="people" id={person.id}>{person.email ? `${person.name} (${person.email})` : person.name}</LinkTo> : null },
    { term: 'Organisation', value: organisation ? <LinkTo resource="organisations" id={organisation.id}>{organisation.name}</LinkTo> : null },
    { term: 'Wave', value: wave ? <LinkTo resource="waves" id={wave.id}>{wave.name}</LinkTo> : null },
    { term: 'Why it was written', value: reason },
    { term: 'Queued', value: momentInWords(queuedAt) },
    { term: 'Sent', value: sentAt ? momentInWords(sentAt) : 'Not yet' },
    { term: 'Attempts', value: attempts },
    ...(failure ? [{ term: 'What went wrong', value: failure }] : []),
  ];
}
