import { lazy } from 'react';

export { TimelineLink } from './TimelineLink.js';

/** The page of an authority's timeline, loaded when it is first opened. */
export const TimelinePage = lazy(() => import('./TimelinePage.js'));

/** The timeline of one authority as a part of another page. */
export const Timeline = lazy(async () => ({ default: (await import('./Timeline.js')).Timeline }));
