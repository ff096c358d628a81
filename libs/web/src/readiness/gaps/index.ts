import { lazy } from 'react';

/** What was said against what was done, loaded when it is first opened. */
export const GapsPage = lazy(() => import('./GapsPage.js'));
