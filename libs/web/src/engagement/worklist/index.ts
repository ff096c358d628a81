import { lazy } from 'react';

/** The worklist, loaded when it is first opened. */
export const WorklistPage = lazy(() => import('./WorklistPage.js'));

/** The head of the worklist for the first page. */
export const WorklistBrief = lazy(() => import('./WorklistBrief.js'));
