import { lazy } from 'react';

/** The page of response rates, loaded when it is first opened. */
export const RatesPage = lazy(() => import('./RatesPage.js'));
