import { Suspense } from 'react';
import { FeasibilityVerdictsDocument, FeasibilityWavesDocument } from '@muster/contract';
import { useLocation } from 'react-admin';
import { BarChart } from '../../charts/index.js';
import { useDocument } from '../../data/index.js';
import { Loaded, Loading, Nothing, Page, Section, useAddress } from '../../page/index.js';
import { ChoiceField, FilterBar } from '../../table/index.js';
import { count, waveStateNames } from '../../words/index.js';
import { OfProgramme } from '../OfProgramme.js';
import { RuleSection } from './RuleSection.js';
import { Sensitivity } from './Sensitivity.js';
import { ShareField } from './ShareField.js';
import { VerdictsTable } from './VerdictsTable.js';
import { choices, chosenRows, rowsAt, shareOf, type Feasibility, type VerdictRow } from './view.js';

/** Which indicators can be reported without changing a system: the rule, what it says of each, and what the programme decided otherwise. */
export default function FeasibilityPage() {
  return (
    <Page title="Feasibility" lead="Which indicators can be reported without changing a system: what a written rule says of each, and what the programme decided otherwise. The counts are those of the whole programme.">
      <OfProgramme>{({ id }) => <Verdicts key={id} programmeId={id} />}</OfProgramme>
    </Page>
  );
}

function Verdicts({ programmeId }: { programmeId: string }) {
  const [address] = useAddress();
  const answer = useDocument(FeasibilityVerdictsDocument, { programmeId, waveId: address.get('wave') });
  return (
    <Loaded answer={answer}>
      {({ feasibility }) => {
        if (!feasibility) return <Nothing>No wave of this programme has opened yet, so nobody has said where anything is held.</Nothing>;
        if (feasibility.items.length === 0) return <Nothing>This programme has no framework, so there are no indicators to judge.</Nothing>;
        return <FeasibilityView feasibility={feasibility} />;
      }}
    </Loaded>
  );
}

function FeasibilityView({ feasibility }: { feasibility: Feasibility }) {
  const [address, change] = useAddress();
  const { items, programmeShare, wave } = feasibility;
  const share = shareOf(address.get('share'), programmeShare);
  const rows = rowsAt(items, share);
  return (
    <>
      <FilterBar>
        <WaveChoice feasibility={feasibility} change={(id) => change({ wave: id })} />
        <ChoiceField label="Show" value={address.get('only') ?? ''} choices={choices} all="All indicators" onChange={(only) => change({ only })} />
        <ShareField share={share} own={programmeShare} change={(tried) => change({ share: tried })} />
      </FilterBar>
      <Headline rows={rows} share={share} own={programmeShare} />
      <VerdictsList rows={chosenRows(rows, address.get('only'))} caption={`Feasibility by indicator at ${share}%, ${wave.name}`} share={share} />
      <Sensitivity items={items} share={share} />
      <RuleSection feasibility={feasibility} />
    </>
  );
}

function WaveChoice({ feasibility: { programmeId, wave }, change }: { feasibility: Feasibility; change(id: string): void }) {
  const { data } = useDocument(FeasibilityWavesDocument, { programmeId });
  const opened = (data?.waves.items ?? [wave]).filter((one) => !('openedAt' in one) || one.openedAt);
  return <ChoiceField label="Wave" value={wave.id} choices={opened.map(({ id, name, state }) => ({ id, name: `${name} (${waveStateNames[state].toLowerCase()})` }))} onChange={change} />;
}

function Headline({ rows, share, own }: { rows: readonly VerdictRow[]; share: number; own: number }) {
  const byRule = rows.filter((row) => row.byRule).length;
  const otherwise = rows.filter((row) => row.byRule !== row.holds);
  return (
    <>
      <p className="headline">
        <strong>
          {byRule} of {count(rows.length, 'indicator')}
        </strong>{' '}
        can be reported without system change by the rule at {share}%.
        {otherwise.length ? ` The programme decided otherwise about ${otherwise.length}, so that ${rows.filter((row) => row.holds).length} hold.` : ''}
      </p>
      {share === own ? null : <p>You are trying {share}%. The rule of the programme asks for {own}%, and nothing is changed.</p>}
    </>
  );
}

function VerdictsList({ rows, caption, share }: { rows: readonly VerdictRow[]; caption: string; share: number }) {
  const { search } = useLocation();
  if (rows.length === 0) return <Nothing>No indicator is like this. Show all indicators to see more.</Nothing>;
  return (
    <>
      <VerdictsTable caption={caption} rows={rows} search={search} />
      <p className="quiet">The base counts {rows[0]?.held.denominatorCounts}.</p>
      <Section title="The same as bars">
        <Suspense fallback={<Loading what="Loading the chart" />}>
          <BarChart
            label={`Bar chart: of those that answered, how many hold each indicator on a system or tracker, with a line at ${share}%. The table has the same numbers.`}
            bars={rows.map(({ short, held }) => ({ name: short, percentage: held.percentage ?? null }))}
            line={{ at: share, label: `${share}%` }}
          />
        </Suspense>
      </Section>
    </>
  );
}
