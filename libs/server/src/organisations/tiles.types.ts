import { Field, ID, Int, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'Where an authority stands on the tile map of its nation: hexagons in rows from the top, of which the odd ones begin half a tile further right.' })
export class Tile {
  @Field(() => ID) organisationId!: string;
  @Field({ description: "The DfE's three-digit number in England, the ONS code in Wales." }) code!: string;
  @Field() name!: string;
  @Field(() => Int) col!: number;
  @Field(() => Int) row!: number;
}
