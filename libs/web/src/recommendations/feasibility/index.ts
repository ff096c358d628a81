import { lazy } from 'react';

/** Which indicators can be reported without changing a system; loaded when it is first opened. */
export const FeasibilityPage = lazy(() => import('./FeasibilityPage.js'));

/** The same about one indicator, with what was decided about it. */
export const IndicatorFeasibilityPage = lazy(() => import('./IndicatorFeasibilityPage.js'));
