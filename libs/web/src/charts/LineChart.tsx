import { CategoryScale, Chart, Legend, LinearScale, LineElement, PointElement, Tooltip, type ChartOptions } from 'chart.js';
import { Line } from 'react-chartjs-2';
import type { LineChartProps } from './lines.js';

Chart.register(CategoryScale, Legend, LinearScale, LineElement, PointElement, Tooltip);

const ink = '#0b0c0c';

const options: ChartOptions<'line'> = {
  animation: false,
  responsive: true,
  maintainAspectRatio: false,
  interaction: { mode: 'index', intersect: false },
  scales: {
    x: { ticks: { color: ink, maxTicksLimit: 6, maxRotation: 0, autoSkip: true }, grid: { display: false } },
    y: { beginAtZero: true, ticks: { color: ink, precision: 0 }, grid: { color: '#d2d5d6' } },
  },
  plugins: { legend: { position: 'bottom', labels: { color: ink, usePointStyle: true, pointStyle: 'line' } } },
};

// Dashes and solid lines stay apart without colour as well.
const solid = { borderColor: '#1d70b8', backgroundColor: '#1d70b8', borderWidth: 3 };
const dashed = { borderColor: '#505a5f', backgroundColor: '#505a5f', borderWidth: 2, borderDash: [6, 4] };

/** Numbers over days as lines. The table beside it has the same numbers: the picture is named, not read out. */
export default function LineChart({ label, days, lines }: LineChartProps) {
  // A line of one day is a point.
  const radiusOf = (values: readonly (number | null)[]) => (values.filter((value) => value !== null).length === 1 ? 4 : 0);
  const datasets = lines.map(({ name, values, dashed: plan }) => ({ label: name, data: [...values], pointRadius: radiusOf(values), pointHitRadius: 8, ...(plan ? dashed : solid) }));
  return (
    <div style={{ position: 'relative', height: '320px' }}>
      <Line data={{ labels: [...days], datasets }} options={options} role="img" aria-label={label} />
    </div>
  );
}
