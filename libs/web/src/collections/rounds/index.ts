import { lazy } from 'react';
import type { ResourcePages } from '../../page/index.js';

export { roundRequests } from './rounds.data.js';

/** The open rounds for the first page, loaded when it is opened. */
export const OpenRounds = lazy(() => import('./OpenRounds.js'));

export const roundPages: ResourcePages = {
  name: 'rounds',
  options: { label: 'Rounds' },
  recordRepresentation: 'name',
  list: lazy(() => import('./RoundList.js')),
  show: lazy(() => import('./RoundShow.js')),
  create: lazy(() => import('./RoundCreate.js')),
  edit: lazy(() => import('./RoundEdit.js')),
};
