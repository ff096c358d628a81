import { Link } from 'react-admin';
import { useMay } from '../../access/index.js';
import { RecordPage, Summary } from '../../page/index.js';
import { LinkTo } from '../../table/index.js';
import { momentInWords } from '../../words/index.js';
import { ReturnTag, TimelinessTag } from '../tags.js';
import { DeliveriesSection } from './DeliveriesSection.js';
import { dueDays } from './due.js';
import { ExtensionsSection } from './ExtensionsSection.js';
import { OutcomeButton, WithdrawOutcomeButton } from './OutcomeButtons.js';
import { OutcomeSection } from './OutcomeSection.js';
import { QueriesSection } from './QueriesSection.js';
import type { Return } from './return.js';
import { SharingGate } from './SharingGate.js';
import { AcceptButton, AcknowledgeButton, PrepareButton, RecordButton, ResubmitButton, TakeBackButton } from './StateButtons.js';
import { SurveyLink } from './SurveyLink.js';

/** One expected return: where it stands and why, by when it was due, what came, what is asked about it, and what can be done now. */
export default function ReturnShow() {
  return (
    <RecordPage<Return> back={{ to: '/returns', label: 'Returns' }} title={(expected) => `${expected.organisation.name}: ${expected.round.name}`} actions={(expected) => <Buttons expected={expected} />}>
      {(expected) => (
        <>
          <Summary rows={facts(expected)} />
          <Elsewhere expected={expected} />
          <OutcomeSection expected={expected} />
          <SharingGate expected={expected} />
          <QueriesSection expected={expected} />
          <ExtensionsSection expected={expected} />
          <DeliveriesSection expected={expected} />
        </>
      )}
    </RecordPage>
  );
}

function Buttons({ expected }: { expected: Return }) {
  return (
    <>
      <RecordButton expected={expected} />
      <AcceptButton expected={expected} />
      <ResubmitButton expected={expected} />
      <AcknowledgeButton expected={expected} />
      <PrepareButton expected={expected} />
      <OutcomeButton expected={expected} />
      <WithdrawOutcomeButton expected={expected} />
      <TakeBackButton expected={expected} />
    </>
  );
}

function facts(expected: Return) {
  const { state, stateAt, outcome, why, organisation, region, round, receivedAt, acceptedAt, system } = expected;
  return [
    { term: 'State', value: <ReturnTag state={state} outcome={outcome} /> },
    { term: 'Since', value: momentInWords(stateAt) },
    { term: 'Why', value: why },
    { term: 'Authority', value: <LinkTo resource="organisations" id={organisation.id}>{organisation.name}</LinkTo> },
    { term: 'Region', value: region?.name },
    { term: 'Round', value: <LinkTo resource="rounds" id={round.id}>{`${round.collectionName}: ${round.name}`}</LinkTo> },
    { term: 'Due', value: <Due expected={expected} /> },
    { term: 'Received', value: receivedAt ? momentInWords(receivedAt) : 'Not yet' },
    { term: 'Accepted', value: acceptedAt ? momentInWords(acceptedAt) : 'Not yet' },
    { term: 'Survey at submission', value: <SurveyLink expected={expected} /> },
    { term: 'System', value: system ?? 'Not named' },
    { term: 'SPOC', value: <Spoc expected={expected} /> },
  ];
}

function Due({ expected }: { expected: Return }) {
  const days = dueDays(expected);
  return (
    <>
      {days.map(({ name, day, timeliness }) => (
        <div key={name}>
          {days.length > 1 ? `${name}: ` : ''}
          {day} <TimelinessTag timeliness={timeliness} />
        </div>
      ))}
    </>
  );
}

function Spoc({ expected: { spoc } }: { expected: Return }) {
  if (!spoc) return <>Nobody is appointed</>;
  return (
    <>
      <LinkTo resource="people" id={spoc.id}>{spoc.name}</LinkTo>
      {spoc.email ? <> (<a href={`mailto:${spoc.email}`}>{spoc.email}</a>)</> : null}
      {spoc.phone ? <>, <a href={`tel:${spoc.phone.replaceAll(' ', '')}`}>{spoc.phone}</a></> : null}
    </>
  );
}

function Elsewhere({ expected: { organisation, round } }: { expected: Return }) {
  const timeline = useMay('timeline.see');
  return (
    <nav aria-label="Of this authority">
      <ul className="inline-links">
        <li><Link to={`/ledger?collection=${round.collectionId}&search=${encodeURIComponent(organisation.name)}`}>In the ledger</Link></li>
        {timeline ? <li><Link to={`/organisations/${organisation.id}/timeline?programme=${round.programmeId}`}>Everything that happened (timeline)</Link></li> : null}
      </ul>
    </nav>
  );
}
