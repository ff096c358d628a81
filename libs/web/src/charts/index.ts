import { lazy } from 'react';

export type BarChartProps = { label: string; bars: readonly { name: string; percentage: number | null }[] };

/** The bar chart, loaded with its library when a page first shows one. */
export const BarChart = lazy(() => import('./BarChart.js'));
