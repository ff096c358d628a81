import { CategoryScale, Chart, Tooltip, type ChartOptions, type Plugin, type ScriptableContext } from 'chart.js';
import { MatrixController, MatrixElement } from 'chartjs-chart-matrix';
import { Chart as ReactChart } from 'react-chartjs-2';
import { shadeOf, type MatrixChartProps, type ShareCell } from './matrices.js';

Chart.register(CategoryScale, MatrixController, MatrixElement, Tooltip);

const ink = '#0b0c0c';
/** The narrowest cell that its percentage is written into. */
const ROOM = 30;
/** So many names stand beside each other without being turned, and so many letters of a name are shown. */
const FEW = 4;
const LONGEST = 24;
/** The heights of a row, and of the names above. */
const ROW = { low: 21, high: 32 };
const HEAD = { flat: 30, turned: 150 };

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

const shortened = (name: string): string => (name.length > LONGEST ? `${name.slice(0, LONGEST - 1)}…` : name);

function optionsFor(across: readonly string[], down: readonly string[]): ChartOptions<'matrix'> {
  // Two columns may have the same short name: places are told apart by their number, and only shown by name.
  const axis = (names: readonly string[]) => ({ type: 'category' as const, labels: names.map((_name, place) => `${place}`), offset: true, grid: { display: false }, border: { display: false } });
  const named = (names: readonly string[]) => ({ color: ink, autoSkip: false, callback: (place: string | number) => shortened(names[Number(place)] ?? '') });
  return {
    animation: false,
    responsive: true,
    maintainAspectRatio: false,
    scales: {
      x: { ...axis(across), position: 'top', ticks: { ...named(across), minRotation: across.length > FEW ? 90 : 0 } },
      y: { ...axis(down), reverse: false, ticks: named(down) },
    },
    plugins: { tooltip: { displayColors: false, callbacks: { title: () => '', label: (item) => pointOf(item).share.words } } },
  };
}

const side = (chart: Chart, count: number, direction: 'width' | 'height') => Math.max(2, (chart.chartArea?.[direction] ?? 0) / count - 2);

/** What stands across and what down: the longer list goes down, where there is room for its names. */
function laidOut({ rows, columns, cells }: Omit<MatrixChartProps, 'label'>): { across: readonly string[]; down: readonly string[]; points: Point[] } {
  const turned = columns.length > FEW;
  const points = rows.flatMap((_row, at) => columns.map((_column, place) => {
    const [x, y] = turned ? [at, place] : [place, at];
    return { x: `${x}`, y: `${y}`, share: cells[at]?.[place] ?? { percentage: null, words: '' } };
  }));
  return turned ? { across: rows, down: columns, points } : { across: columns, down: rows, points };
}

/** Shares as a grid of shades, darker for more. The table beside it has the same numbers: the picture is named, not read out. */
export default function MatrixChart({ label, ...shares }: MatrixChartProps) {
  const { across, down, points } = laidOut(shares);
  const dataset = {
    data: points,
    backgroundColor: (context: ScriptableContext<'matrix'>) => shadeAt(context).paper,
    borderColor: '#b1b4b6',
    borderWidth: 1,
    width: ({ chart }: ScriptableContext<'matrix'>) => side(chart, across.length, 'width'),
    height: ({ chart }: ScriptableContext<'matrix'>) => side(chart, down.length, 'height'),
  };
  const height = down.length * (down.length > 12 ? ROW.low : ROW.high) + (across.length > FEW ? HEAD.turned : HEAD.flat);
  return (
    <div style={{ position: 'relative', height: `${height}px` }}>
      <ReactChart type="matrix" data={{ datasets: [dataset] }} options={optionsFor(across, down)} plugins={[percentages]} role="img" aria-label={label} />
    </div>
  );
}
