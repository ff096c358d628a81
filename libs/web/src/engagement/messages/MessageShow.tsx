import { SendMessageAgainDocument, type MessageQuery, type MessageRowFragment } from '@muster/contract';
import { MessageTag, RecordPage, Section, Summary } from '../../page/index.js';
import { LinkTo } from '../../table/index.js';
import { VerbButton } from '../../verbs/index.js';
import { codeInWords, momentInWords } from '../../words/index.js';
import { TargetLink } from '../exercise/TargetLink.js';
import { deliveryName, stepName } from '../words.js';
import { PreparedButtons } from './PreparedButtons.js';
import '../worklist/worklist.css';

type Message = NonNullable<MessageQuery['message']>;

/** One message: to whom, why, and what became of it. */
export default function MessageShow() {
  return (
    <RecordPage<Message> back={{ to: '/messages', label: 'Mail sent' }} title={(message) => message.subject} actions={(message) => <Buttons message={message} />}>
      {(message) => (
        <>
          <Summary rows={facts(message)} />
          <Words words={message.words} />
        </>
      )}
    </RecordPage>
  );
}

/** What it would say if it went now: nobody approves what they have not read. */
function Words({ words }: { words: Message['words'] }) {
  if (!words) return null;
  return (
    <Section title="What it says">
      <div lang={words.language}>
        <p><strong>{words.subject}</strong></p>
        <div className="letter-text">{words.text}</div>
      </div>
    </Section>
  );
}

function Buttons({ message }: { message: Message }) {
  return (
    <>
      <PreparedButtons message={message} />
      <SendAgainButton message={message} />
    </>
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

function facts({ kind, step, state, person, organisation, target, reason, queuedAt, sentAt, attempts, failure, delivery, deliveryAt }: MessageRowFragment) {
  return [
    { term: 'State', value: <MessageTag state={state} /> },
    { term: 'Kind', value: codeInWords(kind) },
    { term: 'To', value: person ? <LinkTo resource="people" id={person.id}>{person.email ? `${person.name} (${person.email})` : person.name}</LinkTo> : null },
    { term: 'Organisation', value: organisation ? <LinkTo resource="organisations" id={organisation.id}>{organisation.name}</LinkTo> : null },
    { term: 'Wave or round', value: <TargetLink target={target} /> },
    ...(step ? [{ term: 'Step of the plan', value: stepName(step) }] : []),
    { term: 'Why it was written', value: reason },
    { term: state === 'PREPARED' || state === 'DROPPED' ? 'Prepared' : 'Queued', value: momentInWords(queuedAt) },
    { term: 'Sent', value: sentAt ? momentInWords(sentAt) : 'Not yet' },
    { term: 'Attempts', value: attempts },
    ...(delivery ? [{ term: 'Delivery', value: `${deliveryName(delivery)}${deliveryAt ? `, ${momentInWords(deliveryAt)}` : ''}` }] : []),
    ...(failure ? [{ term: 'What went wrong', value: failure }] : []),
  ];
}
