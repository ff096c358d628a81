// What do the screens ask about queries on returns?
import { ReturnQueriesDocument, type ReturnQueryFilter } from '@muster/contract';
import { ask, chosen, pageInput, type ResourceRequests } from '../../data/index.js';

export const queryRequests: ResourceRequests = {
  name: 'queries',
  listTakesIds: false,
  list: (asked) => ask({ document: ReturnQueriesDocument, variables: { filter: chosen<ReturnQueryFilter>(asked.filter), page: pageInput(asked) } }, (data) => data.returnQueries),
};
