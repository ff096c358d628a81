import { Field, ID, Int, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'A blocker of the register with its place in the ranking that was published last.' })
export class RankedBlocker {
  @Field(() => ID) id!: string;
  @Field() code!: string;
  @Field() title!: string;
  @Field() solution!: string;
  @Field(() => String, { nullable: true, description: 'The level that it is about; null where it is about several.' }) level!: string | null;
  @Field(() => [String], { description: 'Codes of the items that it stands in the way of.' }) indicators!: string[];
  @Field({ description: 'Who must act: authority, supplier, hmcts, cafcass or dfe.' }) actor!: string;
  @Field({ description: 'What causes it.' }) cause!: string;
  @Field({ description: 'Where it stands: open, in-progress, resolved or not-needed.' }) status!: string;
  @Field(() => String, { nullable: true, description: 'The day by which it should be resolved.' }) dueOn!: string | null;
  @Field(() => String, { nullable: true, description: 'must, should, could or not-needed; null where it is not ranked.' }) priority!: string | null;
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
