import { ArgsType, Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { PageInput } from '@muster/platform';
import { Type } from 'class-transformer';
import { IsBoolean, IsEnum, IsOptional, IsString, IsUUID, Length, Matches, MaxLength, ValidateNested } from 'class-validator';
import { Organisation } from '../organisations/index.js';

export enum QueryStateName {
  OPEN = 'open',
  EXPLAINED = 'explained',
  CORRECTED = 'corrected',
  ACCEPTED = 'accepted',
  WITHDRAWN = 'withdrawn',
}
registerEnumType(QueryStateName, { name: 'QueryState', description: 'Where a query on a return stands: open, answered (explained or corrected), accepted, or withdrawn.' });

@ObjectType({ description: 'The return that a query is about, in short.' })
export class ReturnRef {
  @Field(() => ID) id!: string;
  @Field(() => Organisation) organisation!: Organisation;
  @Field(() => ID) roundId!: string;
  @Field() roundName!: string;
}

@ObjectType({ description: 'What the project team asks about a return, and what the authority says to it.' })
export class ReturnQuery {
  @Field(() => ID) id!: string;
  @Field(() => String, { nullable: true, description: 'Code of the indicator; null where it is about the whole return.' }) indicator!: string | null;
  @Field(() => String, { nullable: true }) indicatorName!: string | null;
  @Field() text!: string;
  @Field({ description: 'The last day for an answer.' }) dueOn!: string;
  @Field(() => QueryStateName) state!: QueryStateName;
  @Field({ description: 'Open, and the last day for an answer is over.' }) overdue!: boolean;
  @Field() raisedBy!: string;
  @Field() raisedAt!: Date;
  @Field(() => String, { nullable: true }) answer!: string | null;
  @Field(() => String, { nullable: true }) answeredBy!: string | null;
  @Field(() => Date, { nullable: true }) answeredAt!: Date | null;
  @Field(() => String, { nullable: true, description: 'Why the answer before was not enough, where it was asked again.' }) askedAgain!: string | null;
  @Field({ description: 'The answer was taken over from the round before, where the same was asked and nothing has changed since.' }) carriedForward!: boolean;
  @Field(() => ReturnRef) return!: ReturnRef;
  @Field(() => [String], { description: 'The verbs that you may do to it in its state.' }) allowedActions!: string[];
}

@ObjectType({ description: 'One page of queries, and how many there are in all.' })
export class ReturnQueryPage {
  @Field(() => [ReturnQuery]) items!: ReturnQuery[];
  @Field(() => Int) total!: number;
}

@InputType({ description: 'Which queries are listed.' })
export class ReturnQueryFilter {
  @Field(() => ID, { nullable: true }) @IsOptional() @IsUUID() programmeId?: string;
  @Field(() => ID, { nullable: true }) @IsOptional() @IsUUID() roundId?: string;
  @Field(() => String, { nullable: true }) @IsOptional() @IsString() region?: string;
  @Field(() => QueryStateName, { nullable: true }) @IsOptional() @IsEnum(QueryStateName) state?: QueryStateName;
  @Field(() => Boolean, { nullable: true }) @IsOptional() @IsBoolean() overdue?: boolean;
  @Field(() => String, { nullable: true }) @IsOptional() @IsString() @MaxLength(100) indicator?: string;
}

@ArgsType()
export class ReturnQueriesArgs {
  @Field(() => ReturnQueryFilter, { nullable: true }) @IsOptional() @ValidateNested() @Type(() => ReturnQueryFilter) filter?: ReturnQueryFilter;
  @Field(() => PageInput, { nullable: true }) @IsOptional() @ValidateNested() @Type(() => PageInput) page?: PageInput;
}

@InputType({ description: 'A query: about one indicator of the round or, without one, about the whole return. It must name no child.' })
export class RaiseQueryInput {
  @Field(() => String, { nullable: true }) @IsOptional() @IsString() @MaxLength(100) indicator?: string;
  @Field() @IsString() @Length(1, 2000) text!: string;
  @Field({ description: 'The last day for an answer.' }) @Matches(/^\d{4}-\d{2}-\d{2}$/, { message: 'dueOn must be a day written YYYY-MM-DD' }) dueOn!: string;
}

@ArgsType()
export class AnswerQueryArgs {
  @Field(() => ID) @IsUUID() id!: string;
  @Field({ description: 'True where the data was corrected, false where it is explained as it is.' }) @IsBoolean() corrected!: boolean;
  @Field() @IsString() @MaxLength(4000) answer!: string;
}

@ArgsType()
export class DecideQueryArgs {
  @Field(() => ID) @IsUUID() id!: string;
  @Field({ description: 'False asks again, with the reason.' }) @IsBoolean() accepted!: boolean;
  @Field(() => String, { nullable: true }) @IsOptional() @IsString() @MaxLength(2000) reason?: string;
}
