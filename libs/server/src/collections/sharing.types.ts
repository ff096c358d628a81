import { ArgsType, Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { PageInput } from '@muster/platform';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsEnum, IsOptional, IsString, IsUUID, Matches, MaxLength, ValidateNested } from 'class-validator';
import { Organisation, Region } from '../organisations/index.js';
import { SharingInstrumentName } from './rounds.types.js';

const day = (name: string) => Matches(/^\d{4}-\d{2}-\d{2}$/, { message: `${name} must be a day written YYYY-MM-DD` });

export enum SharingStateName {
  NOT_NEEDED = 'not-needed',
  OUTSTANDING = 'outstanding',
  IN_PROGRESS = 'in-progress',
  DONE = 'done',
  REFUSED = 'refused',
}
registerEnumType(SharingStateName, { name: 'SharingState', description: 'How far an organisation is with something that must be in place before it shares data.' });

@ObjectType({ description: 'How a step stood after one change, and who made it.' })
export class SharingChange {
  @Field(() => SharingStateName) state!: SharingStateName;
  @Field(() => String, { nullable: true }) askedOn!: string | null;
  @Field(() => String, { nullable: true }) doneOn!: string | null;
  @Field(() => String, { nullable: true }) note!: string | null;
  @Field() changedBy!: string;
  @Field() changedAt!: Date;
}

@ObjectType({ description: 'Where an organisation stands with one instrument. One of which nothing was said yet is outstanding.' })
export class SharingStep {
  @Field(() => SharingInstrumentName) instrument!: SharingInstrumentName;
  @Field(() => SharingStateName) state!: SharingStateName;
  @Field(() => String, { nullable: true }) askedOn!: string | null;
  @Field(() => String, { nullable: true }) doneOn!: string | null;
  @Field(() => Int, { nullable: true, description: 'Days from asking until it was done or, where it is not, until today; null where nobody has asked.' }) elapsedDays!: number | null;
  @Field(() => String, { nullable: true }) note!: string | null;
  @Field(() => String, { nullable: true }) changedBy!: string | null;
  @Field(() => Date, { nullable: true }) changedAt!: Date | null;
  @Field(() => [SharingChange], { description: 'Every change, newest first.' }) history!: SharingChange[];
}

@ObjectType({ description: 'What an organisation of a programme has in place before it shares data.' })
export class SharingRow {
  @Field(() => Organisation) organisation!: Organisation;
  @Field(() => Region, { nullable: true }) region!: Region | null;
  @Field(() => [SharingStep], { description: 'Every instrument, in the usual order.' }) steps!: SharingStep[];
  @Field(() => Int, { description: 'How many of its outstanding returns in open rounds wait for something that is not done.' }) waiting!: number;
}

@ObjectType({ description: 'One page of organisations with what they have in place, and how many there are in all.' })
export class SharingPage {
  @Field(() => [SharingRow]) items!: SharingRow[];
  @Field(() => Int) total!: number;
}

@InputType({ description: 'Which organisations are listed. With an instrument and a state: those that stand so with it; with an instrument alone: those that have it outstanding; with a state alone: those that stand so with any of them.' })
export class SharingFilter {
  @Field(() => String, { nullable: true }) @IsOptional() @IsString() region?: string;
  @Field(() => SharingInstrumentName, { nullable: true }) @IsOptional() @IsEnum(SharingInstrumentName) instrument?: SharingInstrumentName;
  @Field(() => SharingStateName, { nullable: true }) @IsOptional() @IsEnum(SharingStateName) state?: SharingStateName;
  @Field(() => String, { nullable: true }) @IsOptional() @IsString() @MaxLength(100) search?: string;
  @Field(() => ID, { nullable: true }) @IsOptional() @IsUUID() organisationId?: string;
}

@ArgsType()
export class SharingArgs {
  @Field(() => ID) @IsUUID() programmeId!: string;
  @Field(() => SharingFilter, { nullable: true }) @IsOptional() @ValidateNested() @Type(() => SharingFilter) filter?: SharingFilter;
  @Field(() => PageInput, { nullable: true }) @IsOptional() @ValidateNested() @Type(() => PageInput) page?: PageInput;
}

@InputType({ description: 'How one instrument now stands, for one organisation or several.' })
export class SharingInput {
  @Field(() => ID) @IsUUID() programmeId!: string;
  @Field(() => [ID]) @IsArray() @ArrayMinSize(1) @ArrayMaxSize(500) @ArrayUnique() @IsUUID(undefined, { each: true }) organisationIds!: string[];
  @Field(() => SharingInstrumentName) @IsEnum(SharingInstrumentName) instrument!: SharingInstrumentName;
  @Field(() => SharingStateName) @IsEnum(SharingStateName) state!: SharingStateName;
  @Field(() => String, { nullable: true }) @IsOptional() @day('askedOn') askedOn?: string;
  @Field(() => String, { nullable: true }) @IsOptional() @day('doneOn') doneOn?: string;
  @Field(() => String, { nullable: true, description: 'Please name no child.' }) @IsOptional() @IsString() @MaxLength(2000) note?: string;
}
