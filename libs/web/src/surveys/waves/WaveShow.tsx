import { Link, useResourceDefinitions } from 'react-admin';
import { EditLink, InventedNotice, Nothing, Progress, RecordPage, Section, Summary, WaveTag } from '../../page/index.js';
import { useMay } from '../../access/index.js';
import { DataTable, LinkTo, listAddress, type Column } from '../../table/index.js';
import { count, dayInWords, momentInWords } from '../../words/index.js';
import { versionTitle } from './consequences.js';
import { CloseWaveButton, OpenWaveButton, ScheduleWaveButton, UnscheduleWaveButton, type Wave } from './WaveButtons.js';

const columns: Column<NonNullable<Wave['withoutSpoc']>[number]>[] = [
  { label: 'Authority', cell: (row) => <LinkTo resource="organisations" id={row.id}>{row.name}</LinkTo> },
  { label: 'Region', cell: (row) => row.region?.name ?? '–' },
];

/** One wave: its state, how far it is, who cannot be reached, and what can be done now. */
export default function WaveShow() {
  return (
    <RecordPage<Wave> back={{ to: '/waves', label: 'Waves' }} title={(wave) => wave.name} actions={(wave) => <Buttons wave={wave} />}>
      {(wave) => (
        <>
          <InventedNotice invented={wave.programme.invented} />
          <Summary rows={facts(wave)} />
          <Elsewhere waveId={wave.id} />
          <WithoutSpoc wave={wave} />
        </>
      )}
    </RecordPage>
  );
}

function Buttons({ wave }: { wave: Wave }) {
  return (
    <>
      <OpenWaveButton wave={wave} />
      <ScheduleWaveButton wave={wave} />
      <UnscheduleWaveButton wave={wave} />
      <CloseWaveButton wave={wave} />
      <EditLink record={wave} />
    </>
  );
}

function facts({ state, audience, target, programme, survey, version, opensOn, closesOn, openedAt, closedAt, expected, started, submitted }: Wave) {
  return [
    { term: 'State', value: <WaveTag state={state} /> },
    { term: 'Programme', value: <LinkTo resource="programmes" id={programme.id}>{programme.name}</LinkTo> },
    { term: 'Survey', value: <LinkTo resource="survey-versions" id={version?.id}>{versionTitle({ survey, version })}</LinkTo> },
    { term: 'Asked', value: audience === 'ONE_BY_ONE' ? 'Each authority when its return is received' : 'Every authority on the roster when it opens' },
    { term: 'Opens', value: openedAt ? `${dayInWords(opensOn)} (opened ${momentInWords(openedAt)})` : dayInWords(opensOn) },
    { term: 'Closes', value: closedAt ? `${dayInWords(closesOn)} (closed ${momentInWords(closedAt)})` : dayInWords(closesOn) },
    ...(audience === 'ONE_BY_ONE' ? [] : [{ term: 'Target', value: `${target}% by the last day` }]),
    { term: 'Expected', value: count(expected, 'response') },
    { term: 'Started', value: <Progress label="Started" done={started} of={expected} /> },
    { term: 'Submitted', value: <Progress label="Submitted" done={submitted} of={expected} /> },
  ];
}

function Elsewhere({ waveId }: { waveId: string }) {
  const resources = useResourceDefinitions();
  const [rates, readiness] = [useMay('rates.see'), useMay('readiness.see')];
  return (
    <nav aria-label="Of this wave">
      <ul className="inline-links">
        {resources['responses'] ? <li><Link to={listAddress('responses', { waveId })}>Responses</Link></li> : null}
        {rates ? <li><Link to={`/rates?wave=${waveId}`}>Response rates</Link></li> : null}
        {readiness ? <li><Link to={`/readiness?wave=${waveId}`}>Readiness</Link></li> : null}
        {resources['messages'] ? <li><Link to={listAddress('messages', { waveId })}>Mail sent</Link></li> : null}
      </ul>
    </nav>
  );
}

function WithoutSpoc({ wave: { withoutSpoc, programme } }: { wave: Wave }) {
  if (!withoutSpoc) return null;
  return (
    <Section title="Authorities without a SPOC">
      {withoutSpoc.length ? (
        <>
          <p>{count(withoutSpoc.length, 'authority', 'authorities')} cannot be invited because nobody is appointed. <Link to={`/vacancies?programme=${programme.id}`}>Appoint SPOCs</Link>.</p>
          <DataTable caption="Authorities without a SPOC" columns={columns} rows={withoutSpoc} keyOf={(row) => row.id} />
        </>
      ) : (
        <Nothing>Every authority of this wave has a SPOC.</Nothing>
      )}
    </Section>
  );
}
