import { lazy } from 'react';

export { TimelineLink } from './TimelineLink.js';

/** The page of an authority's timeline, loaded when it is first opened. */
export const TimelinePage = lazy(() => import('./TimelinePage.js'));
