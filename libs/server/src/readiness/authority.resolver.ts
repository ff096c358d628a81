import { Args, Query, Resolver } from '@nestjs/graphql';
import { ReadsMuch, Requires } from '@muster/platform';
import { AuthorityService } from './authority.service.js';
import { AuthorityArgs, AuthorityReadiness } from './authority.types.js';

@Resolver(() => AuthorityReadiness)
export class AuthorityResolver {
  constructor(private readonly service: AuthorityService) {}

  @Query(() => AuthorityReadiness, {
    nullable: true,
    description: "How ready an authority is, beside its region, its nation and its statistical neighbours; an authority's people see their own. Null where no wave asked it, or it is out of reach.",
  })
  @Requires('authority.see')
  @ReadsMuch()
  authorityReadiness(@Args() { organisationId, waveId }: AuthorityArgs): Promise<AuthorityReadiness | null> {
    return this.service.readiness(organisationId, waveId);
  }
}
