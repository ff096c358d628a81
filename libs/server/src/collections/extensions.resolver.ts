import { ParseUUIDPipe } from '@nestjs/common';
import { Args, ID, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Requires } from '@muster/platform';
import { ExtensionsService } from './extensions.service.js';
import { DecideExtensionArgs, Extension, ProposeExtensionArgs } from './extensions.types.js';
import { Return } from './returns.types.js';

@Resolver(() => Return)
export class ExtensionsResolver {
  constructor(private readonly service: ExtensionsService) {}

  @Mutation(() => Return, { description: 'Proposes a later day. Refusals: EXTENSION_DAY, EXTENSION_OPEN, RETURN_STATE, RETURN_ACCOUNTED, ROUND_NOT_OPEN, ROUND_CLOSED, INVALID_INPUT (no reason).' })
  @Requires('extension.propose')
  proposeExtension(@Args() { returnId, ...asked }: ProposeExtensionArgs): Promise<Return> {
    return this.service.propose(returnId, asked);
  }

  @Mutation(() => Return, { description: 'Grants or declines what was proposed. Refusals: EXTENSION_DECIDED, EXTENSION_DAY, RETURN_ACCOUNTED, ROUND_CLOSED, INVALID_INPUT (declined without a reason).' })
  @Requires('extension.decide')
  decideExtension(@Args() { id, ...decision }: DecideExtensionArgs): Promise<Return> {
    return this.service.decide(id, decision);
  }

  @Mutation(() => Return, { description: 'Takes a proposal back. Refusal: EXTENSION_DECIDED.' })
  @Requires('extension.withdraw')
  withdrawExtension(@Args('id', { type: () => ID }, new ParseUUIDPipe()) id: string): Promise<Return> {
    return this.service.withdraw(id);
  }

  @ResolveField(() => [Extension], { description: 'Every extension that was ever proposed, newest first.' })
  @Requires('return.see')
  extensions(@Parent() it: Return): Promise<Extension[]> {
    return this.service.of(it);
  }
}
