import { Suspense } from 'react';
import { MatrixChart } from '../../charts/index.js';
import { Loading, Nothing } from '../../page/index.js';
import { groupsOf } from './groups.js';
import type { Matrix } from './matrix.js';
import { shareInWords } from './shares.js';
import type { View } from './view.js';

type Props = { view: View; matrix: Matrix; title: string };

/** The share that is ready, by region (or system) and column, as shades. The table by region has the same numbers, in words. */
export function ChartPicture({ view, matrix, title }: Props) {
  const { columns } = matrix;
  const groups = groupsOf(matrix, view.rows === 'SYSTEM' ? 'SYSTEM' : 'REGION');
  const rated = groups.some(({ shares }) => shares.some((share) => share.rated));
  if (groups.length === 0) return <Nothing>No group to show: nobody of this view belongs to one.</Nothing>;
  if (!rated) return <Nothing>What is shown says nothing about being ready, so there is no share to draw. The table has the counts.</Nothing>;
  const by = view.rows === 'SYSTEM' ? 'system' : 'region';
  const cells = groups.map(({ name, shares }) => shares.map((share, index) => ({ percentage: share.percentage, words: `${name}, ${columns[index]?.name ?? ''}: ${shareInWords(share)}` })));
  return (
    <section aria-label="Chart">
      <h3 className="picture-title">Share ready, by {by}</h3>
      <Suspense fallback={<Loading what="Loading the chart" />}>
        <MatrixChart label={`Chart: the share ready by ${by} and column. ${title} The table by ${by} has the same numbers.`} rows={groups.map(({ name }) => name)} columns={columns.map(({ short }) => short)} cells={cells} />
      </Suspense>
      <p className="shades">
        0% <span /> 100% of those that say whether they are ready. White: no answer, or hidden.
      </p>
    </section>
  );
}
