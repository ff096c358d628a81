import { BarElement, CategoryScale, Chart, LinearScale, Tooltip, type ChartOptions } from 'chart.js';
import { Bar } from 'react-chartjs-2';
import type { BarChartProps } from './bars.js';

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

/** Percentages as bars, one a label. The table beside it has the same numbers: the picture is named, not read out. */
export default function BarChart({ label, bars }: BarChartProps) {
  const data = {
    labels: bars.map(({ name }) => name),
    datasets: [{ data: bars.map(({ percentage }) => percentage), backgroundColor: '#1d70b8', maxBarThickness: 26 }],
  };
  return (
    <div style={{ position: 'relative', height: `${Math.max(160, bars.length * 36 + 40)}px` }}>
      <Bar data={data} options={optionsFor('%')} role="img" aria-label={label} />
    </div>
  );
}
