import { ReturnProgressDocument, WaveProgressDocument } from '@muster/contract';
import { useDocument } from '../../data/index.js';
import { Loaded, Section, useAddress } from '../../page/index.js';
import { useRegionChoices } from '../../organisations/index.js';
import { ChoiceField } from '../../table/index.js';
import { PlanView } from './PlanView.js';

const returns = { done: 'returned', expected: 'expected return' };
const responses = { done: 'submitted', expected: 'expected response' };

/** Returns of a round day by day against the plan; of one region where the address says so. */
export function ProgressAgainstPlan({ roundId }: { roundId: string }) {
  const [region, chooser] = useRegionOfAddress();
  const answer = useDocument(ReturnProgressDocument, { roundId, region: region || null }, { everySeconds: 60 });
  return (
    <Section title="Returns against the plan" actions={chooser}>
      <Loaded answer={answer}>{({ returnProgress }) => <PlanView progress={returnProgress} counting={returns} />}</Loaded>
    </Section>
  );
}

/** Answers to a wave day by day against the plan; of one region where the address says so. */
export function WaveProgressAgainstPlan({ waveId }: { waveId: string }) {
  const [region, chooser] = useRegionOfAddress();
  const answer = useDocument(WaveProgressDocument, { waveId, region: region || null }, { everySeconds: 60 });
  return (
    <Section title="Answers against the plan" level={3} actions={chooser}>
      <Loaded answer={answer}>{({ waveProgress }) => <PlanView progress={waveProgress} counting={responses} />}</Loaded>
    </Section>
  );
}

function useRegionOfAddress() {
  const [address, change] = useAddress();
  const choices = useRegionChoices();
  const region = address.get('region') ?? '';
  return [region, <ChoiceField key="region" label="Region" value={region} choices={choices} all="All regions" onChange={(value) => change({ region: value })} />] as const;
}
