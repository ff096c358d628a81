import { ParseUUIDPipe } from '@nestjs/common';
import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { allowedVerbs, rolesOf, verbs, type Actor } from '@muster/domain/access';
import { CurrentActor, Public, Requires } from '@muster/platform';
import { Me } from './access.types.js';
import { SignInsService } from './sign-ins.service.js';

@Resolver(() => Me)
export class AccessResolver {
  constructor(private readonly signIns: SignInsService) {}

  @Query(() => Me, { nullable: true, description: 'Whoever is signed in; null when nobody is.' })
  @Public('a page must be able to ask whether somebody is signed in')
  me(@CurrentActor() actor: Actor): Me | null {
    return actor.personId ? asMe(actor, actor.personId) : null;
  }

  @Mutation(() => Int, { description: 'Ends every sign-in of a person at once, also those on their way by code, and forgets which outside accounts they came in with. They can sign in again. Gives how many sessions ended. Refusals: NOT_FOUND, FORBIDDEN for somebody with a role outside of your programmes.' })
  @Requires('person.end-sign-ins')
  endSignIns(@Args('personId', { type: () => ID }, new ParseUUIDPipe()) personId: string): Promise<number> {
    return this.signIns.endOf(personId);
  }
}

function asMe(actor: Actor, personId: string): Me {
  return { personId, name: actor.name, roles: rolesOf(actor) as Me['roles'], appointments: [...actor.grants] as Me['appointments'], allowedActions: allowedVerbs(actor, verbs) };
}
