import { ArgsType, Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { PageInput } from '@muster/platform';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayNotEmpty, IsArray, IsEnum, IsOptional, IsString, IsUUID, Length, Matches, MaxLength, ValidateNested } from 'class-validator';
import { Organisation } from '../organisations/index.js';

export enum WorkshopKind {
  WORKSHOP = 'workshop',
  SHOW_AND_TELL = 'show-and-tell',
  MEETING = 'meeting',
}
registerEnumType(WorkshopKind, { name: 'WorkshopKind', description: 'What many organisations were invited to at once.' });

@ObjectType({ description: 'A workshop, show-and-tell or meeting for many organisations, and who came.' })
export class Workshop {
  @Field(() => ID) id!: string;
  @Field() name!: string;
  @Field(() => WorkshopKind) kind!: WorkshopKind;
  @Field() heldOn!: string;
  @Field(() => ID) programmeId!: string;
  @Field(() => Int, { description: 'How many organisations came, as far as you may see them.' }) attended!: number;
  @Field(() => [Organisation], { description: 'Those that came, in alphabetical order.' }) organisations!: Organisation[];
  @Field(() => [String], { description: 'The verbs that you may do to this workshop.' }) allowedActions!: string[];
}

@ObjectType({ description: 'One page of workshops, how many there are in all, and how many different organisations came to any.' })
export class WorkshopPage {
  @Field(() => [Workshop]) items!: Workshop[];
  @Field(() => Int) total!: number;
  @Field(() => Int, { description: 'Each organisation once, however often it came.' }) distinctOrganisations!: number;
}

@ArgsType()
export class WorkshopsArgs {
  @Field(() => ID) @IsUUID() programmeId!: string;
  @Field(() => PageInput, { nullable: true }) @IsOptional() @ValidateNested() @Type(() => PageInput) page?: PageInput;
}

@InputType({ description: 'A new workshop, show-and-tell or meeting.' })
export class WorkshopInput {
  @Field(() => ID) @IsUUID() programmeId!: string;
  @Field() @IsString() @Length(1, 200) name!: string;
  @Field(() => WorkshopKind) @IsEnum(WorkshopKind) kind!: WorkshopKind;
  @Field() @Matches(/^\d{4}-\d{2}-\d{2}$/, { message: 'heldOn must be a day written YYYY-MM-DD' }) heldOn!: string;
}

@ArgsType()
export class AttendanceArgs {
  @Field(() => ID) @IsUUID() workshopId!: string;
  @Field(() => [ID]) @IsArray() @ArrayNotEmpty() @ArrayMaxSize(1000) @IsUUID(undefined, { each: true }) organisationIds!: string[];
  @Field(() => String, { nullable: true }) @IsOptional() @IsString() @MaxLength(2000) said?: string;
}
