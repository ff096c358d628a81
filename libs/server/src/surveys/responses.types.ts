import { ArgsType, Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { PageInput } from '@muster/platform';
import { Type } from 'class-transformer';
import { IsArray, IsBoolean, IsEnum, IsInt, IsOptional, IsString, IsUUID, Matches, MaxLength, Min, ValidateNested } from 'class-validator';
import { GraphQLJSON } from 'graphql-scalars';
import { Organisation, Region, SortDirection } from '../organisations/index.js';
import { Person, RoleName } from '../people/index.js';

export enum ResponseStateName {
  NOT_STARTED = 'not-started',
  IN_PROGRESS = 'in-progress',
  SUBMITTED = 'submitted',
  REOPENED = 'reopened',
}
registerEnumType(ResponseStateName, { name: 'ResponseState', description: 'How far an organisation has come with its response.' });

export enum AnswerStateName {
  ANSWERED = 'answered',
  UNABLE = 'unable',
  NOT_COLLECTED = 'not-collected',
  NOT_APPLICABLE = 'not-applicable',
  UNKNOWN = 'unknown',
}
registerEnumType(AnswerStateName, { name: 'AnswerState', description: 'What an answer says. No answer at all means not yet answered.' });

export enum ResponseSort {
  ORGANISATION = 'roster_entry.name',
  REGION = 'region.position',
  STATE = 'response.state',
  LAST_SAVED = 'response.last_saved_at',
}
registerEnumType(ResponseSort, { name: 'ResponseSort', description: 'By what a list of responses is ordered.' });

@ObjectType({ description: 'The wave that a response belongs to, in short.' })
export class ResponseWave {
  @Field(() => ID) id!: string;
  @Field() name!: string;
  @Field({ description: 'draft, scheduled, open or closed.' }) state!: string;
  @Field() opensOn!: string;
  @Field() closesOn!: string;
  @Field(() => ID) programmeId!: string;
  @Field() programme!: string;
  @Field({ description: 'True where the answers are invented for demonstration.' }) invented!: boolean;
}

@ObjectType({ description: 'One organisation in one wave: created when the wave opens, so that who has not answered is always a row.' })
export class Response {
  @Field(() => ID) id!: string;
  @Field(() => ResponseWave) wave!: ResponseWave;
  @Field(() => Organisation) organisation!: Organisation;
  @Field(() => Region, { nullable: true }) region!: Region | null;
  @Field(() => ResponseStateName) state!: ResponseStateName;
  @Field({ description: 'The last day is over and nothing was ever submitted.' }) overdue!: boolean;
  @Field(() => Int, { description: 'Required places that have an answer.' }) answered!: number;
  @Field(() => Int, { description: 'Required places that are asked.' }) required!: number;
  @Field(() => Date, { nullable: true }) firstSavedAt!: Date | null;
  @Field(() => Date, { nullable: true }) lastSavedAt!: Date | null;
  @Field(() => Date, { nullable: true, description: 'When the submission in force was made.' }) submittedAt!: Date | null;
  @Field(() => String, { nullable: true, description: 'Reference of the submission in force.' }) reference!: string | null;
  @Field(() => Person, { nullable: true, description: 'The single point of contact today.' }) spoc!: Person | null;
  @Field() hasSpoc!: boolean;
  @Field(() => String, { nullable: true, description: 'State of the invitation: queued, sending, sent, failed or skipped.' }) invitation!: string | null;
  @Field({ description: 'Why this organisation has or has not answered, in a sentence.' }) why!: string;
}

@ObjectType({ description: 'One page of responses, and how many there are in all.' })
export class ResponsePage {
  @Field(() => [Response]) items!: Response[];
  @Field(() => Int) total!: number;
}

@InputType({ description: 'Which responses are listed.' })
export class ResponseFilter {
  @Field(() => ID, { nullable: true }) @IsOptional() @IsUUID() waveId?: string;
  @Field(() => ID, { nullable: true }) @IsOptional() @IsUUID() programmeId?: string;
  @Field(() => ID, { nullable: true }) @IsOptional() @IsUUID() organisationId?: string;
  @Field(() => ID, { nullable: true }) @IsOptional() @IsString() region?: string;
  @Field(() => ResponseStateName, { nullable: true }) @IsOptional() @IsEnum(ResponseStateName) state?: ResponseStateName;
  @Field(() => Boolean, { nullable: true }) @IsOptional() @IsBoolean() overdue?: boolean;
  @Field(() => Boolean, { nullable: true }) @IsOptional() @IsBoolean() withoutSpoc?: boolean;
  @Field(() => String, { nullable: true }) @IsOptional() @IsString() @MaxLength(100) search?: string;
  @Field(() => [ID], { nullable: true }) @IsOptional() @IsArray() @IsUUID(undefined, { each: true }) ids?: string[];
}

@ArgsType()
export class ReopenResponseArgs {
  @Field(() => ID) @IsUUID() id!: string;
  @Field() @IsString() @MaxLength(2000) reason!: string;
}

@ArgsType()
export class ResponsesArgs {
  @Field(() => ResponseFilter, { nullable: true }) @IsOptional() @ValidateNested() @Type(() => ResponseFilter) filter?: ResponseFilter;
  @Field(() => ResponseSort, { nullable: true }) @IsOptional() @IsEnum(ResponseSort) sort?: ResponseSort;
  @Field(() => SortDirection, { nullable: true }) @IsOptional() @IsEnum(SortDirection) direction?: SortDirection;
  @Field(() => PageInput, { nullable: true }) @IsOptional() @ValidateNested() @Type(() => PageInput) page?: PageInput;
}

@ObjectType({ description: 'An answer as it stood after one change: who made it, in which role, and when.' })
export class AnswerChange {
  @Field(() => Int) version!: number;
  @Field({ description: 'The answer in words.' }) text!: string;
  @Field(() => AnswerStateName, { nullable: true, description: 'Null where the change took the answer back.' }) state!: AnswerStateName | null;
  @Field() savedAt!: Date;
  @Field() savedBy!: string;
  @Field(() => RoleName, { nullable: true }) savedInRole!: RoleName | null;
}

@ObjectType({ description: 'The working copy of one answer, with its question and every earlier value.' })
export class AnswerView {
  @Field() question!: string;
  @Field({ description: 'The row of a grid; empty for every other question.' }) row!: string;
  @Field() section!: string;
  @Field() questionText!: string;
  @Field(() => String, { nullable: true }) rowText!: string | null;
  @Field(() => AnswerStateName, { nullable: true }) state!: AnswerStateName | null;
  @Field(() => GraphQLJSON, { nullable: true }) value!: unknown;
  @Field({ description: 'The answer in words.' }) text!: string;
  @Field(() => [String]) barriers!: string[];
  @Field(() => Int, { nullable: true }) leadTimeMonths!: number | null;
  @Field(() => String, { nullable: true }) note!: string | null;
  @Field(() => Int) version!: number;
  @Field() savedAt!: Date;
  @Field() savedBy!: string;
  @Field(() => RoleName, { nullable: true }) savedInRole!: RoleName | null;
  @Field(() => [AnswerChange], { description: 'Every value that it has had, newest first.' }) history!: AnswerChange[];
}

@ObjectType({ description: 'What was handed in, once and for all.' })
export class Submission {
  @Field(() => ID) id!: string;
  @Field(() => Int) number!: number;
  @Field() reference!: string;
  @Field() submittedAt!: Date;
  @Field() submittedBy!: string;
  @Field(() => RoleName, { nullable: true }) submittedInRole!: RoleName | null;
  @Field({ description: 'Whether every figure reads this one.' }) current!: boolean;
}

@InputType({ description: 'One answer to save, against the version that its writer saw (0 when there was none). The same key again gives the same result.' })
export class SaveAnswerInput {
  @Field(() => ID) @IsUUID() responseId!: string;
  @Field() @IsString() @MaxLength(100) question!: string;
  @Field(() => String, { nullable: true, defaultValue: '' }) @IsOptional() @IsString() @MaxLength(100) row?: string;
  @Field(() => GraphQLJSON, { nullable: true, description: '{ state, value, barriers, leadTimeMonths, note }; null takes the answer back.' }) @IsOptional() answer?: unknown;
  @Field(() => Int) @IsInt() @Min(0) expectedVersion!: number;
  @Field(() => ID) @Matches(/^[0-9a-f-]{36}$/i, { message: 'key must be a UUID' }) key!: string;
}

@ObjectType({ description: 'What became of a saved answer.' })
export class SavedAnswer {
  @Field() question!: string;
  @Field() row!: string;
  @Field(() => Int) version!: number;
  @Field() savedAt!: Date;
  @Field(() => Int) answered!: number;
  @Field(() => Int) required!: number;
}
