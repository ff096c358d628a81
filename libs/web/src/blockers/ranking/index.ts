import { lazy } from 'react';

/** The page of the rankings, loaded when it is first opened. */
export const RankingPage = lazy(() => import('./RankingPage.js'));
