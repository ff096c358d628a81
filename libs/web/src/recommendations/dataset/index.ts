import { lazy } from 'react';

/** What a programme recommends to collect, version by version; loaded when it is first opened. */
export const DatasetPage = lazy(() => import('./DatasetPage.js'));
