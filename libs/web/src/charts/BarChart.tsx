import { BarElement, CategoryScale, Chart, LinearScale, Tooltip, type ChartOptions, type Plugin } from 'chart.js';
import { Bar } from 'react-chartjs-2';
import { inLines, type BarChartProps, type ChartThreshold } from './bars.js';

Chart.register(BarElement, CategoryScale, LinearScale, Tooltip);

const ink = '#0b0c0c';

function optionsFor(unit: string): ChartOptions<'bar'> {
  return {
    indexAxis: 'y',
    animation: false,
    responsive: true,
    maintainAspectRatio: false,
    scales: {
      x: { min: 0, max: 100, ticks: { color: ink, callback: (value) => `${value}${unit}` }, grid: { color: '#d2d5d6' } },
      y: { ticks: { color: ink, autoSkip: false }, grid: { display: false } },
    },
    plugins: { legend: { display: false }, tooltip: { callbacks: { label: ({ parsed }) => `${parsed.x ?? ''}${unit}` } } },
  };
}

/** Draws a dashed line across all bars, with its words above it. */
function acrossTheBars({ at, label }: ChartThreshold): Plugin<'bar'> {
  return {
    id: 'threshold',
    afterDatasetsDraw({ ctx, chartArea: { top, bottom }, scales }) {
      const x = scales.x!.getPixelForValue(at);
      ctx.strokeStyle = ink;
      ctx.fillStyle = ink;
      ctx.lineWidth = 2;
      ctx.setLineDash([6, 4]);
      ctx.beginPath();
      ctx.moveTo(x, top);
      ctx.lineTo(x, bottom);
      ctx.stroke();
      ctx.textAlign = 'center';
      ctx.fillText(label, x, top - 4);
      ctx.setLineDash([]);
    },
  };
}

/** Percentages as bars, one a label. The table beside it has the same numbers: the picture is named, not read out. */
export default function BarChart({ label, bars, line }: BarChartProps) {
  const data = {
    labels: bars.map(({ name }) => inLines(name)),
    datasets: [{ data: bars.map(({ percentage }) => percentage), backgroundColor: '#1d70b8', maxBarThickness: 26 }],
  };
  return (
    <div style={{ position: 'relative', height: `${Math.max(160, bars.length * 36 + 40)}px` }}>
      <Bar key={line?.at} data={data} options={{ ...optionsFor('%'), layout: { padding: { top: line ? 14 : 0 } } }} plugins={line ? [acrossTheBars(line)] : []} role="img" aria-label={label} />
    </div>
  );
}
