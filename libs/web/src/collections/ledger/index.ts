import { lazy } from 'react';

/** The page of the ledger, loaded when it is first opened. */
export const LedgerPage = lazy(() => import('./LedgerPage.js'));
