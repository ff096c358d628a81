import { Suspense } from 'react';
import Box from '@mui/material/Box';
import { RateWavesDocument, ResponseRatesDocument } from '@muster/contract';
import { useMay } from '../../access/index.js';
import { BarChart } from '../../charts/index.js';
import { CollectionRates, WaveProgressAgainstPlan } from '../../collections/index.js';
import { useDocument } from '../../data/index.js';
import { InventedNotice, Loaded, Loading, Nothing, Page, Section, useAddress } from '../../page/index.js';
import { waveOf } from '../../readiness/index.js';
import { ChoiceField } from '../../table/index.js';
import { rateInWords, timeInWords, waveStateNames } from '../../words/index.js';
import { barsOf, highestFirst, type Rates } from './bars.js';
import { RatesTable } from './RatesTable.js';

/** Who has answered and who has sent returns, by region: table and chart side by side, fresh every 15 seconds. */
export default function RatesPage() {
  const [address, change] = useAddress();
  const answer = useDocument(RateWavesDocument, {});
  const mayReturns = useMay('return.rates');
  return (
    <Page title="Response rates">
      <Section title="Surveys">
        <Loaded answer={answer}>
          {({ waves: { items } }) => {
            const wave = waveOf(items, address.get('wave') ?? '');
            if (!wave) return <Nothing>There is no wave yet, so nobody has been asked.</Nothing>;
            const choices = items.map(({ id, name, state, programme }) => ({ id, name: `${programme.name}: ${name} (${waveStateNames[state].toLowerCase()})` }));
            return (
              <>
                <InventedNotice invented={wave.programme.invented} />
                <ChoiceField label="Wave" value={wave.id} choices={choices} onChange={(id) => change({ wave: id })} />
                <WaveRates waveId={wave.id} />
                <WaveProgressAgainstPlan waveId={wave.id} />
              </>
            );
          }}
        </Loaded>
      </Section>
      {mayReturns ? <CollectionRates /> : null}
    </Page>
  );
}

function WaveRates({ waveId }: { waveId: string }) {
  const answer = useDocument(ResponseRatesDocument, { waveId }, { everySeconds: 15 });
  return (
    <Loaded answer={answer}>
      {({ responseRates: rates }) => (rates && rates.total.denominator > 0 ? <RatesView rates={rates} /> : <Nothing>Nobody has been asked in this wave yet. Responses are created when it opens.</Nothing>)}
    </Loaded>
  );
}

function RatesView({ rates }: { rates: Rates }) {
  const { total, wave, asAt, regions } = rates;
  return (
    <>
      <p className="headline">
        <strong>{rateInWords(total)}</strong> submitted. The base counts {total.denominatorCounts}.
      </p>
      <Box sx={{ display: 'grid', gap: 3, gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 3fr) minmax(0, 2fr)' }, alignItems: 'start' }}>
        <RatesTable rates={rates} />
        <Suspense fallback={<Loading what="Loading the chart" />}>
          <BarChart label={`Bar chart of response rates by region, ${wave.name}. The table has the same numbers.`} bars={barsOf(highestFirst(regions))} />
        </Suspense>
      </Box>
      <p className="quiet">As at {timeInWords(asAt)}. This page brings itself up to date.</p>
    </>
  );
}
