// What do the screens ask about people?
import { AddPersonDocument, PeopleDocument, PersonDocument, UpdatePersonDocument, type PersonFilter, type PersonInput } from '@muster/contract';
import { ask, chosen, pageInput, type Filter, type ResourceRequests } from '../../data/index.js';

/** What the form of a person sends; an emptied field is sent as empty, so that it can be taken away. */
export function personInput({ name, email, phone, language }: Filter): PersonInput {
  return { name: (name as string | null) ?? '', email: (email as string | null) ?? '', phone: (phone as string | null) || null, language: (language as string | null) ?? 'en' };
}

export const personRequests: ResourceRequests = {
  name: 'people',
  listTakesIds: true,
  list: (asked) => ask({ document: PeopleDocument, variables: { filter: chosen<PersonFilter>(asked.filter), page: pageInput(asked) } }, (data) => data.people),
  one: (id) => ask({ document: PersonDocument, variables: { id } }, (data) => data.person),
  create: (values) => ask({ document: AddPersonDocument, variables: { input: personInput(values) } }, (data) => data.addPerson),
  update: (id, values) => ask({ document: UpdatePersonDocument, variables: { id, input: personInput(values) } }, (data) => data.updatePerson),
};
