import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { BlockerActorName, BlockerCauseName, BlockerStatusName, PriorityName } from './blockers.types.js';

@ObjectType({ description: 'A blocker of the register with its place in the ranking that was published last.' })
export class RankedBlocker {
  @Field(() => ID) id!: string;
  @Field() code!: string;
  @Field() title!: string;
  @Field() solution!: string;
  @Field(() => String, { nullable: true, description: 'The level that it is about; null where it is about several.' }) level!: string | null;
  @Field(() => [String], { description: 'Codes of the items that it stands in the way of.' }) indicators!: string[];
  @Field(() => [String], { description: 'Short names of these items.' }) about!: string[];
  @Field(() => BlockerActorName, { nullable: true }) actor!: BlockerActorName | null;
  @Field(() => BlockerCauseName, { nullable: true }) cause!: BlockerCauseName | null;
  @Field(() => BlockerStatusName) status!: BlockerStatusName;
  @Field(() => String, { nullable: true, description: 'The day by which it should be resolved.' }) dueOn!: string | null;
  @Field(() => PriorityName, { nullable: true, description: 'Null where it is not ranked.' }) priority!: PriorityName | null;
  @Field(() => Int, { nullable: true, description: 'Its place among those of the same priority.' }) position!: number | null;
  barriers!: string[];
  systems!: string[];
}

@ObjectType({ description: 'The ranking that was published last, whose order is the order of the hub.' })
export class RankingRef {
  @Field(() => Int) number!: number;
  @Field() title!: string;
  @Field() publishedAt!: Date;
}
