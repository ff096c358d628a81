import { Suspense } from 'react';
import Box from '@mui/material/Box';
import { LineChart } from '../../charts/index.js';
import { Loading, Nothing } from '../../page/index.js';
import { count, dayInWords, londonDay } from '../../words/index.js';
import { ProgressTable } from './ProgressTable.js';
import { shownDays, standing, tellingDays, type Counting, type Progress } from './progress.js';

type Props = { progress: Progress | null | undefined; counting: Counting };

/** What has come day by day against the plan: a sentence, a line chart, and the table beside it. */
export function PlanView({ progress, counting }: Props) {
  if (!progress || progress.days.length === 0 || progress.expected === 0) return <Nothing>Nothing is expected here yet, so there is no plan to compare with.</Nothing>;
  const { name, dueOn, target, expected } = progress;
  const today = londonDay(new Date());
  const days = shownDays(progress.days, today);
  const done = counting.done.charAt(0).toUpperCase() + counting.done.slice(1);
  const lines = [
    { name: done, values: days.map(({ returned }) => returned) },
    { name: 'Plan', values: days.map(({ planned }) => Math.round(planned * 10) / 10), dashed: true },
  ];
  return (
    <>
      <p>
        {standing(days, counting)} The plan is a straight line over working days to {target}% of {count(expected, counting.expected)} on {dayInWords(dueOn)}.
      </p>
      <Box sx={{ display: 'grid', gap: 3, gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 3fr) minmax(0, 2fr)' }, alignItems: 'start' }}>
        <Suspense fallback={<Loading what="Loading the chart" />}>
          <LineChart label={`Line chart of ${counting.done} a day against the plan, ${name}. The table has the same numbers.`} days={days.map(({ on }) => dayInWords(on))} lines={lines} />
        </Suspense>
        <ProgressTable caption={`${done} by day against the plan, ${name}`} done={done} days={tellingDays(days, dueOn, today)} />
      </Box>
    </>
  );
}
