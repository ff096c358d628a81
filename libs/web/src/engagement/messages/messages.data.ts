// What do the screens ask about messages?
import { MessageDocument, MessagesDocument, type MessageFilter } from '@muster/contract';
import { ask, chosen, pageInput, type ResourceRequests } from '../../data/index.js';

export const messageRequests: ResourceRequests = {
  name: 'messages',
  listTakesIds: true,
  list: (asked) => ask({ document: MessagesDocument, variables: { filter: chosen<MessageFilter>(asked.filter), page: pageInput(asked) } }, (data) => data.messages),
  one: (id) => ask({ document: MessageDocument, variables: { id } }, (data) => data.message),
};
