import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { Rate } from '@muster/platform';
import { Region } from '../organisations/index.js';
import { Round } from './rounds.types.js';

@ObjectType({ description: 'How many returns of a region came. Overdue is against the day with its extension.' })
export class ReturnRate {
  @Field(() => Region) region!: Region;
  @Field(() => Int) expected!: number;
  @Field(() => Int) returned!: number;
  @Field(() => Int) accepted!: number;
  @Field(() => Int) overdue!: number;
  @Field(() => Int) accounted!: number;
  @Field(() => Rate) rate!: Rate;
}

@ObjectType({ description: 'How many returns of a round came, by region and in all, as far as you may see them.' })
export class ReturnRates {
  @Field(() => Round) round!: Round;
  @Field(() => [ReturnRate]) regions!: ReturnRate[];
  @Field(() => Rate) total!: Rate;
  @Field() asAt!: Date;
}

@ObjectType({ description: 'One day: how many had come (null on a day to come), and how many were planned, by its end.' })
export class ProgressDay {
  @Field() on!: string;
  @Field(() => Int, { nullable: true }) returned!: number | null;
  @Field(() => Float) planned!: number;
}

@ObjectType({ description: 'What has come, day by day, against the plan: a straight line over working days from opening to the due day, up to the target.' })
export class Progress {
  @Field() name!: string;
  @Field() opensOn!: string;
  @Field() dueOn!: string;
  @Field(() => Int) expected!: number;
  @Field(() => Int, { description: 'Percent of the expected that is aimed at by the due day.' }) target!: number;
  @Field(() => [ProgressDay], { description: 'From opening until today or the last day, and until the due day in any case.' }) days!: ProgressDay[];
}
