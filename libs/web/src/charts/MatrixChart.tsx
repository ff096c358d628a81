import { CategoryScale, Chart, Tooltip, type ChartOptions, type Plugin, type ScriptableContext } from 'chart.js';
import { MatrixController, MatrixElement } from 'chartjs-chart-matrix';
import { Chart as ReactChart } from 'react-chartjs-2';
import { shadeOf, type MatrixChartProps, type ShareCell } from './matrices.js';

Chart.register(CategoryScale, MatrixController, MatrixElement, Tooltip);

const ink = '#0b0c0c';
/** The narrowest cell that its percentage is written into. */
const ROOM = 30;

type Point = { x: string; y: string; share: ShareCell };
const pointOf = ({ raw }: { raw: unknown }): Point => raw as Point;
const shadeAt = (context: ScriptableContext<'matrix'>) => shadeOf(context.raw ? pointOf(context).share.percentage : null);

/** Writes the percentages into the cells that have room for them. */
const percentages: Plugin<'matrix'> = {
  id: 'percentages',
  afterDatasetsDraw(chart) {
    const { ctx, data } = chart;
    ctx.textAlign = 'center';
    ctx.textBaseline = 'middle';
    ctx.font = '12px Arial, sans-serif';
    for (const [index, element] of chart.getDatasetMeta(0).data.entries()) {
      const { share: { percentage } } = pointOf({ raw: data.datasets[0]?.data[index] });
      const { width } = element.getProps(['width'] as never[]) as unknown as { width: number };
      if (width < ROOM) continue;
      const { x, y } = element.tooltipPosition(true);
      ctx.fillStyle = shadeOf(percentage).ink;
      ctx.fillText(percentage === null ? '–' : `${Math.round(percentage)}%`, x ?? 0, y ?? 0);
    }
  },
};

function optionsFor(rows: readonly string[], columns: readonly string[]): ChartOptions<'matrix'> {
  return {
    animation: false,
    responsive: true,
    maintainAspectRatio: false,
    scales: {
      x: { type: 'category', labels: [...columns], position: 'top', offset: true, ticks: { color: ink, autoSkip: false, minRotation: columns.length > 4 ? 90 : 0, font: { size: 11 } }, grid: { display: false }, border: { display: false } },
      y: { type: 'category', labels: [...rows], offset: true, reverse: false, ticks: { color: ink, autoSkip: false }, grid: { display: false }, border: { display: false } },
    },
    plugins: { tooltip: { displayColors: false, callbacks: { title: () => '', label: (item) => pointOf(item).share.words } } },
  };
}

const side = (chart: Chart, count: number, direction: 'width' | 'height') => Math.max(2, (chart.chartArea?.[direction] ?? 0) / count - 2);

/** Shares as a grid of shades, darker for more. The table beside it has the same numbers: the picture is named, not read out. */
export default function MatrixChart({ label, rows, columns, cells }: MatrixChartProps) {
  const points: Point[] = rows.flatMap((y, row) => columns.map((x, column) => ({ x, y, share: cells[row]?.[column] ?? { percentage: null, words: '' } })));
  const dataset = {
    data: points,
    backgroundColor: (context: ScriptableContext<'matrix'>) => shadeAt(context).paper,
    borderColor: '#b1b4b6',
    borderWidth: 1,
    width: ({ chart }: ScriptableContext<'matrix'>) => side(chart, columns.length, 'width'),
    height: ({ chart }: ScriptableContext<'matrix'>) => side(chart, rows.length, 'height'),
  };
  const longest = Math.max(0, ...columns.map((name) => name.length));
  return (
    <div style={{ position: 'relative', height: `${rows.length * 30 + (columns.length > 4 ? longest * 5.5 + 20 : 40)}px` }}>
      <ReactChart type="matrix" data={{ datasets: [dataset] }} options={optionsFor(rows, columns)} plugins={[percentages]} role="img" aria-label={label} />
    </div>
  );
}
