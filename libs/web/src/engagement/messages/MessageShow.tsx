import type { MessageRowFragment } from '@muster/contract';
import { MessageTag, RecordPage, Summary } from '../../page/index.js';
import { LinkTo } from '../../table/index.js';
import { codeInWords, momentInWords } from '../../words/index.js';

/** One message: to whom, why, and what became of it. */
export default function MessageShow() {
  return (
    <RecordPage<MessageRowFragment> back={{ to: '/messages', label: 'Mail sent' }} title={(message) => message.subject}>
      {(message) => <Summary rows={facts(message)} />}
    </RecordPage>
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
