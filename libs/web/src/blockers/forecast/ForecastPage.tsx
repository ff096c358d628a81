import { ForecastDocument } from '@muster/contract';
import { useDocument } from '../../data/index.js';
import { KeptBackNotice, Loaded, Nothing, Section, useAddress } from '../../page/index.js';
import { count, momentInWords } from '../../words/index.js';
import { listed, type Scope } from '../scope/scopeOf.js';
import { ScopePage } from '../scope/ScopePage.js';
import { useWithin } from '../scope/useWithin.js';
import type { ForecastFacts } from './bands.js';
import { LevelForecast } from './LevelForecast.js';
import { SetTargetsButton } from './SetTargetsButton.js';
import { WhatIf } from './WhatIf.js';
import { WordsOfForecast } from './WordsOfForecast.js';

/** How many authorities will be ready for each level, quarter by quarter, on their own word; with what may be supposed otherwise in the address. */
export default function ForecastPage() {
  return (
    <ScopePage title="Forecast" lead="By when authorities expect to be ready for each level, from their ratings, their plans and what they declared." by={['region']}>
      {(scope) => <Expected scope={scope} />}
    </ScopePage>
  );
}

function Expected({ scope: { programme, wave, region } }: { scope: Scope }) {
  const [address] = useAddress();
  const months = Number.parseInt(address.get('months') ?? '', 10);
  const supposed = { remove: listed(address, 'remove'), shiftMonths: Math.max(-36, Math.min(36, months || 0)), shiftBlockerId: address.get('of') || null };
  const answer = useDocument(ForecastDocument, { programmeId: programme.id, waveId: wave || null, region: region || null, ...supposed });
  const isSupposed = supposed.remove.length > 0 || supposed.shiftMonths !== 0;
  return (
    <>
      <WhatIf programmeId={programme.id} wave={wave} {...supposed} />
      <Loaded answer={answer} what="Counting">
        {({ forecast }) => {
          if (!forecast) return <Nothing>No survey of this programme has been opened, so there is nothing to count.</Nothing>;
          if (forecast.answered === 0) return <Nothing>No authority that matches has answered {forecast.wave.name} yet.</Nothing>;
          return (
            <>
              <Base it={forecast} />
              <Levels it={forecast} isSupposed={isSupposed} />
            </>
          );
        }}
      </Loaded>
      <Section title="What this counts">
        <WordsOfForecast />
        <SetTargetsButton programme={programme} />
      </Section>
    </>
  );
}

function Levels({ it: { levels, days, answered }, isSupposed }: { it: ForecastFacts; isSupposed: boolean }) {
  if (levels.length === 0) return <Nothing>No level can be forecast from the answers that you may see.</Nothing>;
  return levels.map((level) => <LevelForecast key={level.level} level={level} days={days} answered={answered} isSupposed={isSupposed} />);
}

function Base({ it: { answered, wave, asAt } }: { it: ForecastFacts }) {
  const within = useWithin();
  return (
    <>
      <KeptBackNotice wave={wave} />
      <p>
        Every number counts authorities that answered {wave.name}: <strong>{answered.toLocaleString('en-GB')}</strong> of {count(wave.expected, 'that was asked', 'that were asked')}. {within}
      </p>
      <p className="quiet">Counted from the answers and plans at {momentInWords(asAt)}.</p>
    </>
  );
}
