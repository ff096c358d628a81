import { lazy } from 'react';

export { decisionRequests } from './decisions.data.js';

/** The plan of reminders, its dry run, decisions, runs and quiet days, loaded when one of them is first opened. */
export const RemindersPage = lazy(() => import('./RemindersPage.js'));
