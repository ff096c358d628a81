import { HomeWavesDocument } from '@muster/contract';
import { useMe, type Me } from '../../access/index.js';
import { OpenRounds } from '../../collections/index.js';
import { useDocument } from '../../data/index.js';
import { WorklistBrief } from '../../engagement/index.js';
import { InventedNotice, Loaded, Loading, Nothing, Page, Section } from '../../page/index.js';
import { LinkTo } from '../../table/index.js';
import { waveOf } from '../../readiness/index.js';
import { Attention } from './Attention.js';
import { championOf, partsFor } from './audience.js';
import { OwnRegion } from './OwnRegion.js';
import { Overview } from './Overview.js';
import type { HomeWave } from './wave.js';

/** The first page: what the signed-in role wants to know first. */
export default function Home() {
  const me = useMe();
  const answer = useDocument(HomeWavesDocument, {}, { everySeconds: 60 });
  if (!me) return <Page title="Home" children={<Loading />} />;
  return (
    <Page title="Home">
      <Loaded answer={answer}>{({ waves: { items } }) => <Parts me={me} waves={items} />}</Loaded>
    </Page>
  );
}

function Parts({ me, waves }: { me: Me; waves: readonly HomeWave[] }) {
  const parts = partsFor(me);
  const open = waves.filter(({ state }) => state === 'OPEN');
  const shown = waveOf(waves, '');
  return (
    <>
      <InventedNotice invented={shown?.programme.invented} />
      {parts.includes('attention') ? <OpenWaves waves={open} /> : null}
      {parts.includes('worklist') ? <WorklistBrief /> : null}
      {parts.includes('region') ? open.map((wave) => <OwnRegion key={wave.id} wave={wave} regions={championOf(me)} />) : null}
      {parts.includes('region') && !parts.includes('worklist') && open.length === 0 ? <Nothing>No wave is open, so nobody in your region needs to answer now.</Nothing> : null}
      {parts.includes('rounds') ? <OpenRounds /> : null}
      {parts.includes('overview') && shown ? <Overview wave={shown} /> : null}
      {!shown && !parts.includes('attention') && !parts.includes('worklist') ? <Nothing>There is no wave yet.</Nothing> : null}
    </>
  );
}

function OpenWaves({ waves }: { waves: readonly HomeWave[] }) {
  if (waves.length === 0) {
    return (
      <Section title="Open waves">
        <Nothing>No wave is open. Open one from the list of waves when its survey is published and its roster is set.</Nothing>
      </Section>
    );
  }
  return (
    <>
      {waves.map((wave) => (
        <Section key={wave.id} title={`Open: ${wave.name}`} actions={<LinkTo resource="waves" id={wave.id}>See the wave</LinkTo>}>
          <Attention wave={wave} />
        </Section>
      ))}
    </>
  );
}
