import { Suspense } from 'react';
import { LineChart } from '../../charts/index.js';
import { Loading, Section } from '../../page/index.js';
import { DataTable, type Column } from '../../table/index.js';
import { count } from '../../words/index.js';
import { rankInWords, titleOf } from '../names.js';
import { curveSteps, stepsTo, type CurveStep, type LeverageFacts } from './curves.js';

const columns: Column<CurveStep>[] = [
  { label: 'Removed', cell: ({ step }) => step },
  { label: 'Next best', cell: ({ suggested }) => `${titleOf(suggested)} (${rankInWords(suggested)})` },
  { label: 'Unlocked by then', numeric: true, cell: ({ suggestedCells }) => suggestedCells.toLocaleString('en-GB') },
  { label: 'Order of the hub', cell: ({ hub }) => `${titleOf(hub)} (${rankInWords(hub)})` },
  { label: 'Unlocked by then, hub', numeric: true, cell: ({ hubCells }) => hubCells.toLocaleString('en-GB') },
];

/** The suggested order beside that of the hub: how fast each unlocks items, as lines and as a table. */
export function LeverageCurves({ it }: { it: LeverageFacts }) {
  const steps = curveSteps(it);
  const half = [stepsTo(0.5, steps.map(({ suggestedCells }) => suggestedCells)), stepsTo(0.5, steps.map(({ hubCells }) => hubCells))];
  const lines = [
    { name: 'Next best each time', values: steps.map(({ suggestedCells }) => suggestedCells) },
    { name: 'Order of the hub', values: steps.map(({ hubCells }) => hubCells), dashed: true },
  ];
  return (
    <Section title="Which to remove first">
      <p>
        Half of everything that can be unlocked is unlocked after {count(half[0]!, 'removal')} in the suggested order, and after {count(half[1]!, 'removal')} in the order of the hub
        {it.ranking ? ` (ranking ${it.ranking.number}, ${it.ranking.title})` : ', which is by code because no ranking is published'}.
      </p>
      <Suspense fallback={<Loading what="Loading the chart" />}>
        <LineChart label="Line chart of unlocked items by number of blockers removed, in the suggested order and in the order of the hub. The table has the same numbers." days={steps.map(({ step }) => String(step))} lines={lines} />
      </Suspense>
      <DataTable caption="Unlocked items after each removal, in the suggested order and in the order of the hub" columns={columns} rows={steps} keyOf={({ step }) => String(step)} />
    </Section>
  );
}
