import { lazy } from 'react';

/** The page of figures, loaded when it is first opened. */
export const FiguresPage = lazy(() => import('./FiguresPage.js'));
