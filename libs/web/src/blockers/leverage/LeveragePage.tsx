import { LeverageDocument, type ChosenLeverageQueryVariables } from '@muster/contract';
import { useDocument } from '../../data/index.js';
import { KeptBackNotice, Loaded, Nothing, Section, useAddress } from '../../page/index.js';
import { count, momentInWords } from '../../words/index.js';
import { listed, type Scope } from '../scope/scopeOf.js';
import { ScopePage } from '../scope/ScopePage.js';
import { useWithin } from '../scope/useWithin.js';
import { ChooseBlockers } from './ChooseBlockers.js';
import { ChosenLeverage } from './ChosenLeverage.js';
import type { LeverageFacts } from './curves.js';
import { JointPairs } from './JointPairs.js';
import { LeverageCurves } from './LeverageCurves.js';
import { WhatItCounts } from './WhatItCounts.js';

/** What removing blockers would unlock: any set of them, the next best each time, and the order of the hub. */
export default function LeveragePage() {
  return (
    <ScopePage title="Leverage" lead="How many items could be reported if blockers were removed, and which to remove first." by={['region', 'system']}>
      {(scope) => <Counted scope={scope} />}
    </ScopePage>
  );
}

function Counted({ scope: { programme, wave, region, system } }: { scope: Scope }) {
  const [address] = useAddress();
  const asked = { programmeId: programme.id, waveId: wave || null, region: region || null, system: system || null };
  const answer = useDocument(LeverageDocument, asked);
  return (
    <Loaded answer={answer} what="Counting">
      {({ leverage }) => {
        if (!leverage) return <Nothing>No survey of this programme has been opened, so there is nothing to count.</Nothing>;
        if (leverage.answered === 0) return <Nothing>No authority that matches has answered {leverage.wave.name} yet.</Nothing>;
        if (leverage.cells === 0 && leverage.wave.keptBack) return <KeptBackNotice wave={leverage.wave} />;
        return <Shown it={leverage} asked={asked} chosen={listed(address, 'blockers')} />;
      }}
    </Loaded>
  );
}

type ShownProps = { it: LeverageFacts; asked: Omit<ChosenLeverageQueryVariables, 'blockerIds'>; chosen: readonly string[] };

function Shown({ it, asked, chosen }: ShownProps) {
  const known = it.blockers.map(({ blocker }) => blocker.id);
  const blockerIds = chosen.filter((id) => known.includes(id));
  return (
    <>
      <KeptBackNotice wave={it.wave} />
      <Summary it={it} />
      {known.length === 0 ? (
        <Nothing>The register holds no open blocker, so nothing explains why these items cannot be reported.</Nothing>
      ) : (
        <>
          <Section title="Choose blockers to remove">
            <ChosenLeverage asked={{ ...asked, blockerIds }} />
            <ChooseBlockers it={it} chosen={blockerIds} />
          </Section>
          <LeverageCurves it={it} />
          <JointPairs it={it} />
        </>
      )}
      <WhatItCounts />
    </>
  );
}

function Summary({ it }: { it: LeverageFacts }) {
  const within = useWithin();
  return (
    <>
      <p className="headline">
        <strong>{count(it.blocked, 'item')}</strong> of {it.cells.toLocaleString('en-GB')} cannot be reported without changing a system.
      </p>
      <p>
        {count(it.answered, 'authority', 'authorities')} answered {it.wave.name}; each was asked about the same items. {count(it.reportable, 'item')} can be reported now, {it.neither.toLocaleString('en-GB')} do not apply, are not known or were left out.{' '}
        {it.unexplained > 0 ? `${count(it.unexplained, 'blocked item')} no blocker of the register explains: nothing below unlocks them.` : 'Every blocked item is explained by a blocker of the register.'} {within}
      </p>
      <p className="quiet">Counted from the answers at {momentInWords(it.asAt)}.</p>
    </>
  );
}
