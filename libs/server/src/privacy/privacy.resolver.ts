import { ParseUUIDPipe } from '@nestjs/common';
import { Args, ID, Mutation, Resolver } from '@nestjs/graphql';
import { Requires } from '@muster/platform';
import { ErasureService } from './erasure.service.js';
import { ErasedPerson } from './privacy.types.js';

@Resolver(() => ErasedPerson)
export class PrivacyResolver {
  constructor(private readonly erasure: ErasureService) {}

  @Mutation(() => ErasedPerson, { description: 'Takes the name and addresses of a person away for good; answers and history stay. Refusals: ERASED_ALREADY, ERASES_SELF, LAST_ADMINISTRATOR, NOT_FOUND.' })
  @Requires('person.erase')
  erasePerson(@Args('id', { type: () => ID }, new ParseUUIDPipe()) id: string): Promise<ErasedPerson> {
    return this.erasure.erase(id);
  }
}
