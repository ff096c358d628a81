import { lazy } from 'react';

/** The page of leverage, loaded when it is first opened. */
export const LeveragePage = lazy(() => import('./LeveragePage.js'));
