import { Args, Query, Resolver } from '@nestjs/graphql';
import { Requires } from '@muster/platform';
import { TilesService } from './tiles.service.js';
import { Tile } from './tiles.types.js';

@Resolver(() => Tile)
export class TilesResolver {
  constructor(private readonly service: TilesService) {}

  @Query(() => [Tile], { description: 'The tile map of a nation; empty for one that has no layout. A champion gets the own region. An authority that was abolished shares the tile of the first that took its place.' })
  @Requires('organisation.list')
  tiles(@Args('nation') nation: string): Promise<Tile[]> {
    return this.service.of(nation);
  }
}
