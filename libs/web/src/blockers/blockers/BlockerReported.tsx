import { Suspense } from 'react';
import Box from '@mui/material/Box';
import type { BlockerRateFragment, WholeBlockerFragment } from '@muster/contract';
import { BarChart } from '../../charts/index.js';
import { Loading, Nothing, Section } from '../../page/index.js';
import { DataTable, type Column } from '../../table/index.js';
import { rateInWords } from '../../words/index.js';

type Part = { name: string; rate: BlockerRateFragment };

/** How many authorities report a blocker, by region and on which system, as charts and as tables. */
export function BlockerReported({ blocker: { title, barriers, systems, reported, keptBack } }: { blocker: WholeBlockerFragment }) {
  if (barriers.length === 0) return <Nothing>It names no barrier, so no answer counts as reporting it.</Nothing>;
  if (keptBack) return <Nothing>{keptBack}</Nothing>;
  if (!reported) return <Nothing>No survey of this programme has closed yet, so nothing can be counted.</Nothing>;
  return (
    <>
      <p className="headline">
        <strong>{rateInWords(reported.rate)}</strong> report it. The base counts {reported.rate.denominatorCounts}.
      </p>
      <p>
        An authority reports it when it ticked one of these for one of its indicators or for their level: {barriers.map(({ name }) => name).join('; ')}. Some barriers belong to several blockers, so the numbers of two blockers must not be added.
        {systems.length ? ` Only authorities on ${systems.map(({ name }) => name).join(', ')} are counted above the line.` : ''}
      </p>
      <Breakdown title="By region" head="Region" what={title} parts={reported.regions.map(({ region, rate }) => ({ name: region.name, rate }))} />
      <Breakdown title="By system" head="System" what={title} parts={reported.systems.map(({ system, rate }) => ({ name: system.name, rate }))} />
    </>
  );
}

/** A name that fits beside a bar; the table has it whole. */
const shortened = (name: string) => (name.length > 28 ? `${name.slice(0, 27)}…` : name);

type BreakdownProps = { title: string; head: string; what: string; parts: readonly Part[] };

function Breakdown({ title, head, what, parts }: BreakdownProps) {
  if (parts.length === 0) return null;
  const columns: Column<Part>[] = [
    { label: head, cell: (row) => row.name },
    { label: 'Report it', numeric: true, cell: (row) => row.rate.numerator },
    { label: 'Answered', numeric: true, cell: (row) => row.rate.denominator },
    { label: 'Share', numeric: true, cell: (row) => (typeof row.rate.percentage === 'number' ? `${row.rate.percentage.toFixed(1)}%` : '–') },
  ];
  const bars = parts.map(({ name, rate }) => ({ name: shortened(name), percentage: rate.percentage ?? null }));
  return (
    <Section title={title} level={3}>
      <Box sx={{ display: 'grid', gap: 3, gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 1fr) minmax(0, 1fr)' }, alignItems: 'start' }}>
        <DataTable caption={`${title}: authorities that report it`} columns={columns} rows={parts} keyOf={(row) => row.name} />
        <Suspense fallback={<Loading what="Loading the chart" />}>
          <BarChart label={`Bar chart ${title.toLowerCase()} of the authorities that report: ${what} The table has the same numbers.`} bars={bars} />
        </Suspense>
      </Box>
    </Section>
  );
}
