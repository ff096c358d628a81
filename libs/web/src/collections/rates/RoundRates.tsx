import { Suspense } from 'react';
import Box from '@mui/material/Box';
import { ReturnRatesDocument } from '@muster/contract';
import { BarChart } from '../../charts/index.js';
import { useDocument } from '../../data/index.js';
import { Loaded, Loading, Nothing, Section } from '../../page/index.js';
import { rateInWords, timeInWords } from '../../words/index.js';
import { ReturnRatesTable } from './ReturnRatesTable.js';
import { barsOf, type Rates } from './regionRates.js';

type Props = { roundId: string; title?: string; level?: 2 | 3 };

/** How many returns have come, by region: table and chart side by side, fresh every 15 seconds. */
export function RoundRates({ roundId, title = 'Returns by region', level = 2 }: Props) {
  const answer = useDocument(ReturnRatesDocument, { roundId }, { everySeconds: 15 });
  return (
    <Section title={title} level={level}>
      <Loaded answer={answer}>
        {({ returnRates: rates }) => (rates && rates.total.denominator > 0 ? <View rates={rates} roundId={roundId} /> : <Nothing>Nothing is expected in this round yet. Expected returns are made when it opens.</Nothing>)}
      </Loaded>
    </Section>
  );
}

function View({ rates, roundId }: { rates: Rates; roundId: string }) {
  const { total, round, asAt, regions } = rates;
  return (
    <>
      <p className="headline">
        <strong>{rateInWords(total)}</strong> returned. The base counts {total.denominatorCounts.charAt(0).toLowerCase() + total.denominatorCounts.slice(1)}.
      </p>
      <Box sx={{ display: 'grid', gap: 3, gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 7fr) minmax(0, 4fr)' }, alignItems: 'start' }}>
        <ReturnRatesTable rates={rates} roundId={roundId} />
        <Suspense fallback={<Loading what="Loading the chart" />}>
          <BarChart label={`Bar chart of return rates by region, ${round.name}. The table has the same numbers.`} bars={barsOf(regions)} />
        </Suspense>
      </Box>
      <p className="quiet">As at {timeInWords(asAt)}. This page brings itself up to date.</p>
    </>
  );
}
