import { Suspense } from 'react';
import Box from '@mui/material/Box';
import { LineChart } from '../../charts/index.js';
import { Loading, Section } from '../../page/index.js';
import { DataTable, type Column } from '../../table/index.js';
import { curveOf, type Item } from './view.js';

type Point = { share: number; feasible: number };

/** How much hangs on the one number of the rule: how many indicators are feasible at every tenth. */
export function Sensitivity({ items, share }: { items: readonly Item[]; share: number }) {
  const curve = curveOf(items, share);
  const columns: Column<Point>[] = [
    { label: 'Share that must hold it', cell: (point) => (point.share === share ? `${point.share}% (shown above)` : `${point.share}%`) },
    { label: 'Feasible by the rule', numeric: true, cell: ({ feasible }) => feasible },
    { label: 'Of', numeric: true, cell: () => items.length },
  ];
  return (
    <Section title="If another share were asked for">
      <Box sx={{ display: 'grid', gap: 3, gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 1fr) minmax(0, 1fr)' }, alignItems: 'start' }}>
        <DataTable caption="How many indicators are feasible by the rule at each share" columns={columns} rows={curve} keyOf={(point) => String(point.share)} />
        <Suspense fallback={<Loading what="Loading the chart" />}>
          <LineChart
            label="Line chart: how many indicators are feasible at each share. The table has the same numbers."
            days={curve.map((point) => `${point.share}%`)}
            lines={[{ name: 'Feasible by the rule', values: curve.map(({ feasible }) => feasible) }]}
          />
        </Suspense>
      </Box>
    </Section>
  );
}
