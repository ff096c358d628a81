// What do the screens ask about the contact log?
import { ContactsDocument, LogContactDocument, type ContactFilter, type ContactInput } from '@muster/contract';
import { ask, chosen, pageInput, type Filter, type ResourceRequests } from '../../data/index.js';

export const contactRequests: ResourceRequests = {
  name: 'contacts',
  listTakesIds: false,
  list: (asked) => ask({ document: ContactsDocument, variables: { filter: chosen<ContactFilter>(asked.filter), page: pageInput(asked) } }, (data) => data.contacts),
  create: (values) => ask({ document: LogContactDocument, variables: { input: contactOf(values) } }, (data) => data.logContact),
};

/** The contact as the form has it; a day without a next action says nothing. */
export function contactOf({ nextOn, ...values }: Filter): ContactInput {
  const contact = chosen<ContactInput>(values);
  return contact.nextAction && nextOn ? { ...contact, nextOn: nextOn as string } : contact;
}
