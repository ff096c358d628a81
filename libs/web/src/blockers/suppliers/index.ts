import { lazy } from 'react';

/** What waits for suppliers, and the sheet for one of them; loaded when they are first opened. */
export const SuppliersPage = lazy(() => import('./SuppliersPage.js'));
export const SupplierPage = lazy(() => import('./SupplierPage.js'));
