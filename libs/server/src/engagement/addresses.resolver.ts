import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Requires } from '@muster/platform';
import { Person } from '../people/index.js';
import { AddressesService } from './addresses.service.js';
import { FailedAddressArgs } from './addresses.types.js';

@Resolver()
export class AddressesResolver {
  constructor(private readonly service: AddressesService) {}

  @Mutation(() => Person, { description: "Marks a person's address as failed; each organisation in which they have a part gets one task, due today. Refusal: INVALID_INPUT (no reason, no address)." })
  @Requires('person.mark-failed')
  markAddressFailed(@Args() { personId, reason }: FailedAddressArgs): Promise<Person> {
    return this.service.fail(personId, reason);
  }
}
