import { lazy } from 'react';

/** The authorities of a programme, each with the way to its page. */
export const AuthoritiesPage = lazy(() => import('./AuthoritiesPage.js'));

/** Everything about one authority beside others, loaded when it is first opened. */
export const AuthorityPage = lazy(() => import('./AuthorityPage.js'));
