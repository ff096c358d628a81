import { lazy } from 'react';

/** The first page of the signed-in role. */
export const HomePage = lazy(() => import('./Home.js'));
