import { ArgsType, Field, ID, InputType } from '@nestjs/graphql';
import { PageInput } from '@muster/platform';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsBoolean, IsEnum, IsOptional, IsString, IsUUID, Length, MaxLength, ValidateNested } from 'class-validator';
import { SortDirection } from '../organisations/index.js';
import { ReturnOutcomeName, ReturnSort, ReturnStateName, TimelinessName } from './returns.types.js';

@ArgsType()
export class ReasonArgs {
  @Field(() => ID) @IsUUID() id!: string;
  @Field() @IsString() @MaxLength(2000) reason!: string;
}

@InputType({ description: 'What a return of an organisation is like: of this round, in this state, with this outcome, so against the day with its extension.' })
export class LikeReturn {
  @Field(() => ID, { nullable: true }) @IsOptional() @IsUUID() roundId?: string;
  @Field(() => ReturnStateName, { nullable: true }) @IsOptional() @IsEnum(ReturnStateName) state?: ReturnStateName;
  @Field(() => ReturnOutcomeName, { nullable: true }) @IsOptional() @IsEnum(ReturnOutcomeName) outcome?: ReturnOutcomeName;
  @Field(() => TimelinessName, { nullable: true }) @IsOptional() @IsEnum(TimelinessName) timeliness?: TimelinessName;
}

@InputType({ description: 'Which returns are listed. `timeliness` is against the day with its extension, `championId` the person whose regions are shown, `system` the code of the case management system.' })
export class ReturnFilter {
  @Field(() => ID, { nullable: true }) @IsOptional() @IsUUID() programmeId?: string;
  @Field(() => ID, { nullable: true }) @IsOptional() @IsUUID() collectionId?: string;
  @Field(() => ID, { nullable: true }) @IsOptional() @IsUUID() roundId?: string;
  @Field(() => ID, { nullable: true }) @IsOptional() @IsUUID() organisationId?: string;
  @Field(() => String, { nullable: true }) @IsOptional() @IsString() region?: string;
  @Field(() => String, { nullable: true }) @IsOptional() @IsUUID() championId?: string;
  @Field(() => String, { nullable: true }) @IsOptional() @IsString() system?: string;
  @Field(() => ReturnStateName, { nullable: true }) @IsOptional() @IsEnum(ReturnStateName) state?: ReturnStateName;
  @Field(() => [ReturnStateName], { nullable: true }) @IsOptional() @IsArray() @IsEnum(ReturnStateName, { each: true }) states?: ReturnStateName[];
  @Field(() => ReturnOutcomeName, { nullable: true }) @IsOptional() @IsEnum(ReturnOutcomeName) outcome?: ReturnOutcomeName;
  @Field(() => TimelinessName, { nullable: true }) @IsOptional() @IsEnum(TimelinessName) timeliness?: TimelinessName;
  @Field(() => Boolean, { nullable: true, description: 'Neither returned nor accounted for.' }) @IsOptional() @IsBoolean() outstanding?: boolean;
  @Field(() => Boolean, { nullable: true, description: 'Not here, and something that must be signed is not done.' }) @IsOptional() @IsBoolean() waiting?: boolean;
  @Field(() => Boolean, { nullable: true }) @IsOptional() @IsBoolean() extensionProposed?: boolean;
  @Field(() => Boolean, { nullable: true }) @IsOptional() @IsBoolean() withOpenQueries?: boolean;
  @Field(() => LikeReturn, { nullable: true, description: 'Only returns of organisations that have, in the same collection, a return like this: what a ledger with these filters shows.' }) @IsOptional() @ValidateNested() @Type(() => LikeReturn) alongside?: LikeReturn;
  @Field(() => String, { nullable: true }) @IsOptional() @IsString() @MaxLength(100) search?: string;
  @Field(() => [ID], { nullable: true }) @IsOptional() @IsArray() @ArrayMaxSize(1000) @IsUUID(undefined, { each: true }) ids?: string[];
}

@ArgsType()
export class ReturnsArgs {
  @Field(() => ReturnFilter, { nullable: true }) @IsOptional() @ValidateNested() @Type(() => ReturnFilter) filter?: ReturnFilter;
  @Field(() => ReturnSort, { nullable: true }) @IsOptional() @IsEnum(ReturnSort) sort?: ReturnSort;
  @Field(() => SortDirection, { nullable: true }) @IsOptional() @IsEnum(SortDirection) direction?: SortDirection;
  @Field(() => PageInput, { nullable: true }) @IsOptional() @ValidateNested() @Type(() => PageInput) page?: PageInput;
}

@InputType({ description: 'What stands instead of a return, and why: for cannot report with indicators and barriers, for merged with the successor.' })
export class OutcomeInput {
  @Field(() => ReturnOutcomeName) @IsEnum(ReturnOutcomeName) outcome!: ReturnOutcomeName;
  @Field() @IsString() @Length(0, 2000) reason!: string;
  @Field(() => [String], { nullable: true }) @IsOptional() @IsArray() @ArrayMaxSize(200) @IsString({ each: true }) @MaxLength(100, { each: true }) indicators?: string[];
  @Field(() => [String], { nullable: true }) @IsOptional() @IsArray() @ArrayMaxSize(100) @IsString({ each: true }) @MaxLength(100, { each: true }) barriers?: string[];
  @Field(() => ID, { nullable: true }) @IsOptional() @IsUUID() successorId?: string;
}
