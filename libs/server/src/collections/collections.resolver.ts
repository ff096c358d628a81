import { ParseUUIDPipe } from '@nestjs/common';
import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Operation, Requires } from '@muster/platform';
import { CollectionsService } from './collections.service.js';
import { Collection, CollectionInput, CollectionPage, CollectionsArgs, UpdateCollectionInput } from './collections.types.js';
import { RoundsService } from './rounds.service.js';
import { Round } from './rounds.types.js';

const id = { type: () => ID };

@Resolver(() => Collection)
export class CollectionsResolver {
  constructor(private readonly service: CollectionsService, private readonly roundsService: RoundsService, private readonly operation: Operation) {}

  @Query(() => CollectionPage, { description: 'Collections of the programmes in which you have a part, by name.' })
  @Requires('collection.list')
  collections(@Args() { programmeId, ids, page }: CollectionsArgs): Promise<CollectionPage> {
    return this.service.list({ programmeId, ids }, page);
  }

  @Query(() => Collection, { nullable: true, description: 'One collection; null when there is none or you may not see it.' })
  @Requires('collection.list')
  collection(@Args('id', id, new ParseUUIDPipe()) collectionId: string): Promise<Collection | null> {
    return this.service.find(collectionId);
  }

  @Mutation(() => Collection, { description: 'Creates a collection. Refusals: CODE_TAKEN, NOT_FOUND (programme).' })
  @Requires('collection.create')
  createCollection(@Args('input') input: CollectionInput): Promise<Collection> {
    return this.service.create(input);
  }

  @Mutation(() => Collection, { description: 'Changes name and description.' })
  @Requires('collection.update')
  updateCollection(@Args('id', id, new ParseUUIDPipe()) collectionId: string, @Args('input') input: UpdateCollectionInput): Promise<Collection> {
    return this.service.update(collectionId, input);
  }

  @ResolveField(() => [Round], { description: 'Its rounds with their numbers, newest first; at most 200.' })
  @Requires('round.list')
  async rounds(@Parent() { id: collectionId }: Collection): Promise<Round[]> {
    return (await this.roundsService.list({ collectionId }, { limit: 200 })).items;
  }

  @ResolveField(() => [String], { description: 'The verbs that you may do to this collection.' })
  @Requires('collection.list')
  async allowedActions(@Parent() { programme }: Collection): Promise<string[]> {
    return this.operation.allowed(['collection.update', 'round.create'], { programmeId: programme.id });
  }
}
