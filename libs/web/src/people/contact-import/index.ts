import { lazy } from 'react';

/** The page that imports SPOCs and champions from a file. */
export const ImportContactsPage = lazy(() => import('./ImportContacts.js'));
