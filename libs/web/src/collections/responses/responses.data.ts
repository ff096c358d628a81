// What do the screens ask about responses?
import { ResponseDocument, ResponsesDocument, type ResponseFilter, type ResponseSort } from '@muster/contract';
import { ask, chosen, pageInput, sortInput, type ResourceRequests } from '../../data/index.js';

const sorts: ResponseSort[] = ['ORGANISATION', 'REGION', 'STATE', 'LAST_SAVED'];

export const responseRequests: ResourceRequests = {
  name: 'responses',
  listTakesIds: true,
  list: (asked) => {
    const variables = { filter: chosen<ResponseFilter>(asked.filter), ...sortInput(asked, sorts), page: pageInput(asked) };
    return ask({ document: ResponsesDocument, variables }, (data) => data.responses);
  },
  one: (id) => ask({ document: ResponseDocument, variables: { id } }, (data) => data.response),
};
