// What do the screens ask about returns?
import { ReturnDocument, ReturnsDocument, type ReturnFilter, type ReturnSort } from '@muster/contract';
import { ask, chosen, pageInput, sortInput, type ResourceRequests } from '../../data/index.js';

const sorts: ReturnSort[] = ['ORGANISATION', 'REGION', 'STATE', 'DUE_ON', 'RECEIVED_AT'];

export const returnRequests: ResourceRequests = {
  name: 'returns',
  listTakesIds: true,
  list: (asked) => {
    const variables = { filter: chosen<ReturnFilter>(asked.filter), ...sortInput(asked, sorts), page: pageInput(asked) };
    return ask({ document: ReturnsDocument, variables }, (data) => data.returns);
  },
  one: (id) => ask({ document: ReturnDocument, variables: { id } }, (data) => data.return),
};
