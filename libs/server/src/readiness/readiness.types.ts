import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Rate } from '@muster/platform';
import { Region } from '../organisations/index.js';
import { Wave } from '../surveys/index.js';

@ObjectType({ description: 'How many authorities of a region have answered.' })
export class RegionRate {
  @Field(() => Region) region!: Region;
  @Field(() => Rate) rate!: Rate;
  @Field(() => Int) notStarted!: number;
  @Field(() => Int) inProgress!: number;
  @Field(() => Int) submitted!: number;
}

@ObjectType({ description: 'How many authorities have answered, by region and in all, as far as you may see them.' })
export class ResponseRates {
  @Field(() => Wave) wave!: Wave;
  @Field() asAt!: Date;
  @Field(() => [RegionRate]) regions!: RegionRate[];
  @Field(() => Rate) total!: Rate;
}
