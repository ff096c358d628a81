import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Requires } from '@muster/platform';
import { ContactsService } from './contacts.service.js';
import { Contact, ContactInput, ContactPage, ContactsArgs } from './contacts.types.js';

@Resolver(() => Contact)
export class ContactsResolver {
  constructor(private readonly service: ContactsService) {}

  @Query(() => ContactPage, { description: 'Who was spoken to and what was said, newest first; a champion sees the own region.' })
  @Requires('contact.list')
  contacts(@Args() { filter, page }: ContactsArgs): Promise<ContactPage> {
    return this.service.list(filter ?? {}, page);
  }

  @Mutation(() => Contact, { description: 'Logs a contact, and opens a task for the next action. Refusals: CONTACT_DAY, NEXT_ACTION, NOT_FOUND (not on the roster), INVALID_INPUT (who it was, whose action it is).' })
  @Requires('contact.log')
  logContact(@Args('input') input: ContactInput): Promise<Contact> {
    return this.service.log(input);
  }
}
