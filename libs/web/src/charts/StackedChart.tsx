import { BarElement, CategoryScale, Chart, Legend, LinearScale, Tooltip, type ChartOptions } from 'chart.js';
import { Bar } from 'react-chartjs-2';
import type { StackedChartProps, StackFill } from './stacks.js';

Chart.register(BarElement, CategoryScale, Legend, LinearScale, Tooltip);

const ink = '#0b0c0c';
const colours: Record<StackFill, string> = { solid: '#005a30', stripes: '#1d70b8', dots: '#5694ca', light: '#d2d5d6', empty: '#ffffff', dark: '#4c2c92' };

function optionsFor(most: number): ChartOptions<'bar'> {
  return {
    animation: false,
    responsive: true,
    maintainAspectRatio: false,
    interaction: { mode: 'index', intersect: false },
    scales: {
      x: { stacked: true, ticks: { color: ink, maxRotation: 60, autoSkip: true }, grid: { display: false } },
      y: { stacked: true, min: 0, max: most, ticks: { color: ink, precision: 0 }, grid: { color: '#d2d5d6' } },
    },
    plugins: { legend: { position: 'bottom', labels: { color: ink } } },
  };
}

/** Bands over days, stacked to the same height everywhere. The table beside it has the same numbers: the picture is named, not read out. */
export default function StackedChart({ label, days, bands, most }: StackedChartProps) {
  const datasets = bands.map(({ name, values, fill }) => ({ label: name, data: [...values], backgroundColor: filled(fill), borderColor: ink, borderWidth: 1, barPercentage: 0.95, categoryPercentage: 0.95 }));
  return (
    <div style={{ position: 'relative', height: '340px' }}>
      <Bar data={{ labels: [...days], datasets }} options={optionsFor(most)} role="img" aria-label={label} />
    </div>
  );
}

const SIZE = 8;

/** A fill with a pattern where it has one; a plain colour where the browser draws none. */
function filled(fill: StackFill): string | CanvasPattern {
  const colour = colours[fill];
  const tile = document.createElement('canvas');
  const draw = fill === 'stripes' || fill === 'dots' ? tile.getContext('2d') : null;
  if (!draw) return colour;
  tile.width = SIZE;
  tile.height = SIZE;
  draw.fillStyle = colour;
  draw.fillRect(0, 0, SIZE, SIZE);
  draw.fillStyle = '#ffffff';
  draw.strokeStyle = '#ffffff';
  if (fill === 'dots') draw.fillRect(2, 2, 3, 3);
  else for (const shift of [-SIZE / 2, SIZE / 2]) stripe(draw, shift);
  return draw.createPattern(tile, 'repeat') ?? colour;
}

function stripe(draw: CanvasRenderingContext2D, shift: number): void {
  draw.beginPath();
  draw.moveTo(shift, SIZE);
  draw.lineTo(shift + SIZE, 0);
  draw.stroke();
}
