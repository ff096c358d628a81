import { ArgsType, Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { PageInput } from '@muster/platform';
import { Type } from 'class-transformer';
import { IsOptional, IsUUID, ValidateNested } from 'class-validator';

@ObjectType({ description: 'Something that happened with an organisation, or that did not and why.' })
export class TimelineEntry {
  @Field(() => ID) id!: string;
  @Field() at!: Date;
  @Field({ description: 'invitation, reminder, not-sent, call, workshop, answers, submission, return, query, extension, appointment, sharing, message or task.' }) kind!: string;
  @Field() title!: string;
  @Field(() => String, { nullable: true, description: 'What was said, or why.' }) text!: string | null;
  @Field(() => String, { nullable: true, description: 'Who did it; null where nobody did.' }) by!: string | null;
  @Field(() => String, { nullable: true, description: 'The page of the staff screens that shows the thing itself.' }) link!: string | null;
}

@ObjectType({ description: 'One page of the timeline of an organisation, newest first, and how many entries there are in all.' })
export class TimelinePage {
  @Field(() => [TimelineEntry]) items!: TimelineEntry[];
  @Field(() => Int) total!: number;
}

@ArgsType()
export class TimelineArgs {
  @Field(() => ID) @IsUUID() programmeId!: string;
  @Field(() => ID) @IsUUID() organisationId!: string;
  @Field(() => PageInput, { nullable: true }) @IsOptional() @ValidateNested() @Type(() => PageInput) page?: PageInput;
}
