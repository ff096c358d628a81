import { Query, Resolver } from '@nestjs/graphql';
import { allowedVerbs, rolesOf, verbs, type Actor } from '@muster/domain/access';
import { CurrentActor, Public } from '@muster/platform';
import { Me } from './access.types.js';

@Resolver(() => Me)
export class AccessResolver {
  @Query(() => Me, { nullable: true, description: 'Whoever is signed in; null when nobody is.' })
  @Public('a page must be able to ask whether somebody is signed in')
  me(@CurrentActor() actor: Actor): Me | null {
    return actor.personId ? asMe(actor, actor.personId) : null;
  }
}

function asMe(actor: Actor, personId: string): Me {
  return { personId, name: actor.name, roles: rolesOf(actor) as Me['roles'], appointments: [...actor.grants] as Me['appointments'], allowedActions: allowedVerbs(actor, verbs) };
}
