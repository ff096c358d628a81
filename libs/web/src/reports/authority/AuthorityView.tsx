import { Suspense } from 'react';
import { useMay } from '../../access/index.js';
import { TouchingBlockers } from '../../blockers/index.js';
import { Timeline, TimelineLink } from '../../engagement/index.js';
import { InventedNotice, KeptBackNotice, Loading, Nothing, Section, useAddress } from '../../page/index.js';
import { ChoiceField } from '../../table/index.js';
import { momentInWords, waveStateNames } from '../../words/index.js';
import type { Authority } from './authority.js';
import { AuthoritySummary } from './AuthoritySummary.js';
import { IndicatorTables } from './IndicatorTables.js';
import { LevelSection } from './LevelSection.js';
import { NeighbourTable } from './NeighbourTable.js';
import { ReturnTable } from './ReturnTable.js';

/** Everything about one authority in one wave, from the whole to the single item. */
export function AuthorityView({ authority }: { authority: Authority }) {
  const { wave, levels, indicators, returns, asAt } = authority;
  return (
    <>
      <p className="only-print">
        {wave.programme.name}: {wave.name}. Printed from Muster as at {momentInWords(asAt)}.
      </p>
      <InventedNotice invented={wave.programme.invented} />
      <KeptBackNotice wave={wave} />
      <WaveChoice authority={authority} />
      <AuthoritySummary authority={authority} />
      {levels.map((level) => (
        <LevelSection key={level.code} authority={authority} level={level} />
      ))}
      {indicators.length ? <IndicatorTables authority={authority} /> : null}
      <OwnBlockers authority={authority} />
      <Section title="Returns">
        {returns.length ? <ReturnTable authority={authority} /> : <Nothing>No round has expected a return of this authority yet.</Nothing>}
      </Section>
      <NeighbourTable authority={authority} />
      <OwnTimeline authority={authority} />
    </>
  );
}

function WaveChoice({ authority: { wave, waves } }: { authority: Authority }) {
  const [, change] = useAddress();
  if (waves.length < 2) return null;
  const choices = waves.map(({ id, name, state, programme }) => ({ id, name: `${programme}: ${name} (${waveStateNames[state].toLowerCase()})` }));
  return (
    <div className="no-print">
      <ChoiceField label="Survey" value={wave.id} choices={choices} onChange={(id) => change({ wave: id })} />
    </div>
  );
}

/** What stands in its way, in the order in which the programme ranked it, with who must act and what it plans. */
function OwnBlockers({ authority: { organisation, wave } }: { authority: Authority }) {
  return (
    <Section title="Blockers that touch it">
      <TouchingBlockers programmeId={wave.programme.id} organisation={organisation} waveId={wave.id} />
    </Section>
  );
}

/** What happened with the authority, for those who look after it. */
function OwnTimeline({ authority: { organisation, wave, allowedActions } }: { authority: Authority }) {
  const may = useMay('timeline.see');
  if (!may || !allowedActions.includes('timeline.see')) return null;
  return (
    <Section title="Timeline" actions={<TimelineLink organisation={organisation} programmeId={wave.programme.id} />}>
      <Suspense fallback={<Loading />}>
        <Timeline programmeId={wave.programme.id} organisationId={organisation.id} latest={20} />
      </Suspense>
    </Section>
  );
}
