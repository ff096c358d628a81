import { lazy } from 'react';

/** Contacts by region, loaded when the page is first opened. */
export const ContactRegionsPage = lazy(() => import('./ContactRegionsPage.js'));
