import { ParseUUIDPipe } from '@nestjs/common';
import { Args, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Requires } from '@muster/platform';
import { BlockersService } from './blockers.service.js';
import { Blocker, BlockerChange, BlockerChoices, BlockerInput, BlockerPage, BlockersArgs, UpdateBlockerArgs } from './blockers.types.js';
import { RegisterService } from './register.service.js';

const id = { type: () => ID };

@Resolver(() => Blocker)
export class BlockersResolver {
  constructor(private readonly blockersService: BlockersService, private readonly register: RegisterService) {}

  @Query(() => BlockerPage, { description: "What stands in the way in a programme, in the order of its newest ranking unless said, with how many authorities report it; a champion's numbers are of the own region." })
  @Requires('blocker.list')
  blockers(@Args() { filter, sort, page }: BlockersArgs): Promise<BlockerPage> {
    return this.blockersService.list(filter, { sort: sort ?? null, page: page ?? null });
  }

  @Query(() => Blocker, { nullable: true, description: 'One blocker; null when there is none or out of reach.' })
  @Requires('blocker.list')
  blocker(@Args('id', id, new ParseUUIDPipe()) blockerId: string): Promise<Blocker | null> {
    return this.blockersService.find(blockerId);
  }

  @Query(() => BlockerChoices, { description: 'What a blocker of this programme may name, with names. Refusal: NOT_FOUND.' })
  @Requires('blocker.list')
  blockerChoices(@Args('programmeId', id, new ParseUUIDPipe()) programmeId: string): Promise<BlockerChoices> {
    return this.blockersService.choices(programmeId);
  }

  @Mutation(() => Blocker, { description: 'Adds a blocker to the register. Refusal: INVALID_INPUT.' })
  @Requires('blocker.add')
  addBlocker(@Args('programmeId', id, new ParseUUIDPipe()) programmeId: string, @Args('input') input: BlockerInput): Promise<Blocker> {
    return this.register.add(programmeId, input);
  }

  @Mutation(() => Blocker, { description: 'Changes a blocker, with a reason, unless somebody else has changed it since you read it. Refusals: BLOCKER_CHANGED, STATE_NOT_ALLOWED, INVALID_INPUT.' })
  @Requires('blocker.update')
  updateBlocker(@Args() change: UpdateBlockerArgs): Promise<Blocker> {
    return this.register.update(change);
  }

  @Mutation(() => Int, { description: 'Copies the published blockers of the framework into an empty register and drafts their published order as a ranking; gives how many. Refusals: REGISTER_NOT_EMPTY, INVALID_INPUT.' })
  @Requires('blocker.adopt')
  adoptReferenceBlockers(@Args('programmeId', id, new ParseUUIDPipe()) programmeId: string): Promise<number> {
    return this.register.adopt(programmeId);
  }

  @ResolveField(() => [BlockerChange], { description: 'Every version of it, the newest first.' })
  @Requires('blocker.history')
  history(@Parent() blocker: Blocker): Promise<BlockerChange[]> {
    return this.blockersService.history(blocker.id);
  }
}
