import { lazy } from 'react';

/** The list of templates, loaded when it is first opened. */
export const TemplatesPage = lazy(() => import('./TemplatesPage.js'));

/** One template with its editor, loaded when it is first opened. */
export const TemplatePage = lazy(() => import('./TemplatePage.js'));
