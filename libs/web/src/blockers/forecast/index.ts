import { lazy } from 'react';

/** The page of the forecast, loaded when it is first opened. */
export const ForecastPage = lazy(() => import('./ForecastPage.js'));
