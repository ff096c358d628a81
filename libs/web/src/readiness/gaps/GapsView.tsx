import { Suspense } from 'react';
import Box from '@mui/material/Box';
import type { MatrixColumns } from '@muster/contract';
import { BarChart } from '../../charts/index.js';
import { KeptBackNotice, Loading, Nothing, Section } from '../../page/index.js';
import { codeInWords, rateInWords, timeInWords } from '../../words/index.js';
import { AuthorityGaps } from './AuthorityGaps.js';
import { CrossTable } from './CrossTable.js';
import { countedThings, type Gaps, type Rates } from './gaps.js';
import { GapTable, type GapRow } from './GapTable.js';

type Props = { gaps: Gaps; columns: MatrixColumns };

const sideBySide = { display: 'grid', gap: 3, gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 3fr) minmax(0, 2fr)' }, alignItems: 'start' } as const;

/** One comparison: the two contradictions in a sentence each, the whole table, and both by column, region and authority. */
export function GapsView({ gaps, columns }: Props) {
  const bySubject = gaps.bySubject.map(({ subject, rates }): GapRow => ({ key: subject.code, name: subject.name, rates }));
  const byRegion = gaps.byRegion.map(({ region, rates }): GapRow => ({ key: region.code, name: region.name, rates }));
  return (
    <>
      <KeptBackNotice wave={gaps.wave} />
      <Headline gaps={gaps} columns={columns} />
      <Section title="What was said against what was done">
        <CrossTable gaps={gaps} columns={columns} />
      </Section>
      <Section title={columns === 'LEVEL' ? 'By level' : 'By indicator'}>
        <Cut rows={bySubject} heading={columns === 'LEVEL' ? 'Level' : 'Indicator'} wave={gaps.wave.name} />
      </Section>
      <Section title="By region">
        <Cut rows={byRegion} heading="Region" wave={gaps.wave.name} />
      </Section>
      <Section title="By authority">
        {gaps.byAuthority.length ? <AuthorityGaps gaps={gaps} /> : <Nothing>{gaps.wave.keptBack ? 'Nobody did the contrary of what they said, as far as you may see.' : 'Nobody did the contrary of what they said.'}</Nothing>}
      </Section>
      <p className="quiet">As at {timeInWords(gaps.asAt)}.</p>
    </>
  );
}

function Headline({ gaps: { total, rounds, notCompared }, columns }: Props) {
  const levels = rounds.map(({ level, name, collection, state }) => `${codeInWords(level)}: ${collection} – ${name}${state === 'open' ? ' (open: more may come)' : ''}`);
  return (
    <>
      <p className="headline">
        <strong>Said ready and did not return it: {rateInWords(total.readyNotDone)}.</strong> Said not ready and did: {rateInWords(total.notReadyDone)}.
      </p>
      <p>
        The numbers count {countedThings(columns)}: {total.compared} can be compared, of {notCompared} more it is not known what was done, or nothing was expected. What was done is what came in {levels.join('; ')}.
      </p>
    </>
  );
}

const percentages = (rows: readonly GapRow[], of: (rates: Rates) => { percentage?: number | null }) => rows.map(({ name, rates }) => ({ name, percentage: of(rates).percentage ?? null }));

function Cut({ rows, heading, wave }: { rows: readonly GapRow[]; heading: string; wave: string }) {
  return (
    <Box sx={sideBySide}>
      <GapTable rows={rows} heading={heading} />
      <Suspense fallback={<Loading what="Loading the chart" />}>
        <figure style={{ margin: 0, minWidth: 0, overflow: 'hidden' }}>
          <figcaption>Of those who said ready, the share that did not return it</figcaption>
          <BarChart label={`Bar chart by ${heading.toLowerCase()}, ${wave}: of those who said ready, the share that did not return it. The table has the same numbers.`} bars={percentages(rows, ({ readyNotDone }) => readyNotDone)} />
        </figure>
      </Suspense>
    </Box>
  );
}
