import { lazy } from 'react';

/** The bar chart, loaded with its library when a page first shows one. */
export const BarChart = lazy(() => import('./BarChart.js'));

/** The line chart over days, loaded the same way. */
export const LineChart = lazy(() => import('./LineChart.js'));

/** The stacked chart over days, loaded the same way. */
export const StackedChart = lazy(() => import('./StackedChart.js'));
export type { StackFill } from './stacks.js';
