import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { Requires } from '@muster/platform';
import { AuditService } from './audit.service.js';
import { AuditArgs, AuditEntry, AuditPage } from './audit.types.js';

@Resolver(() => AuditEntry)
export class AuditResolver {
  constructor(private readonly service: AuditService) {}

  @Query(() => AuditPage, { description: 'Who did what, newest first, with the changes behind it: administrators see everything, a project team what is of its programmes.' })
  @Requires('audit.see')
  audit(@Args() { filter, page }: AuditArgs): Promise<AuditPage> {
    return this.service.list(filter ?? {}, page);
  }

  @Query(() => AuditEntry, { nullable: true, description: 'One line of the audit with everything behind it; null when there is none or you may not see it.' })
  @Requires('audit.see')
  auditEntry(@Args('id', { type: () => ID }) id: string): Promise<AuditEntry | null> {
    return this.service.find(id);
  }
}
