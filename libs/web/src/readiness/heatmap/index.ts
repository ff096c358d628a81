import { lazy } from 'react';

/** The heatmap page, loaded when it is first opened. */
export const ReadinessPage = lazy(() => import('./Heatmap.js'));

/** Ratings by level in numbers, for the first page. */
export const ReadinessSummary = lazy(() => import('./ReadinessSummary.js'));
