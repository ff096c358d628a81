import { lazy } from 'react';

/** The page of data sharing, loaded when it is first opened. */
export const SharingPage = lazy(() => import('./SharingPage.js'));
