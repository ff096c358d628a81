import { Link } from 'react-admin';
import type { RoundRowFragment } from '@muster/contract';
import { useMay } from '../../access/index.js';
import { EditLink, InventedNotice, Nothing, RecordPage, Section, Summary } from '../../page/index.js';
import { LinkTo } from '../../table/index.js';
import { dayInWords, momentInWords, periodInWords } from '../../words/index.js';
import { instrumentsInWords } from '../names.js';
import { ProgressAgainstPlan, RoundRates } from '../rates/index.js';
import { RoundTag } from '../tags.js';
import { CloseRoundButton, OpenRoundButton, ScheduleRoundButton, UnscheduleRoundButton } from './RoundButtons.js';
import { RoundNumbers } from './RoundNumbers.js';

/** One round: what it asks for, how far it is in numbers and charts, and what can be done now. */
export default function RoundShow() {
  return (
    <RecordPage<RoundRowFragment> back={{ to: '/rounds', label: 'Rounds' }} title={(round) => `${round.collectionName}: ${round.name}`} actions={(round) => <Buttons round={round} />}>
      {(round) => (
        <>
          <InventedNotice invented={round.programme.invented} />
          <Summary rows={facts(round)} />
          {round.openedAt ? <Counts round={round} /> : <NotOpen round={round} />}
        </>
      )}
    </RecordPage>
  );
}

function Buttons({ round }: { round: RoundRowFragment }) {
  return (
    <>
      <OpenRoundButton round={round} />
      <ScheduleRoundButton round={round} />
      <UnscheduleRoundButton round={round} />
      <CloseRoundButton round={round} />
      <EditLink record={round} />
    </>
  );
}

function facts({ state, collectionId, collectionName, programme, level, periodFrom, periodTo, opensOn, openedAt, dueOn, closesOn, closedAt, target, sharing, surveyTitle, waveId }: RoundRowFragment) {
  const needs = instrumentsInWords(sharing);
  return [
    { term: 'State', value: <RoundTag state={state} /> },
    { term: 'Collection', value: <LinkTo resource="collections" id={collectionId}>{collectionName}</LinkTo> },
    { term: 'Programme', value: <LinkTo resource="programmes" id={programme.id}>{programme.name}</LinkTo> },
    { term: 'Level', value: level?.name ?? 'Not about one level' },
    { term: 'Data period', value: periodInWords(periodFrom, periodTo) },
    { term: 'Opens', value: openedAt ? `${dayInWords(opensOn)} (opened ${momentInWords(openedAt)})` : dayInWords(opensOn) },
    { term: 'Due', value: dayInWords(dueOn) },
    { term: 'Closes', value: closedAt ? `${dayInWords(closesOn)} (closed ${momentInWords(closedAt)})` : dayInWords(closesOn) },
    { term: 'Target', value: `${target}% of the expected returns by the due day` },
    { term: 'Must be done first', value: needs ? needs.charAt(0).toUpperCase() + needs.slice(1) : 'Nothing' },
    { term: 'Survey at submission', value: surveyTitle ? <LinkTo resource="waves" id={waveId}>{surveyTitle}</LinkTo> : 'None' },
  ];
}

function Counts({ round }: { round: RoundRowFragment }) {
  const [mayReturns, mayRates] = [useMay('return.list'), useMay('return.rates')];
  return (
    <>
      <Section title="Returns" actions={mayReturns ? <Link to={`/ledger?collection=${round.collectionId}&round=${round.id}`}>See every authority in the ledger</Link> : null}>
        <RoundNumbers round={round} />
      </Section>
      {mayRates ? <ProgressAgainstPlan roundId={round.id} /> : null}
      {mayRates ? <RoundRates roundId={round.id} /> : null}
    </>
  );
}

function NotOpen({ round }: { round: RoundRowFragment }) {
  return (
    <Section title="Returns">
      <Nothing>{round.state === 'SCHEDULED' ? `Nothing is expected of anybody before the round opens on ${dayInWords(round.opensOn)}.` : 'Nothing is expected of anybody until the round opens.'}</Nothing>
    </Section>
  );
}
