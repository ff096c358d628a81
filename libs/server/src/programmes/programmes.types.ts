import { ArgsType, Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { PageInput } from '@muster/platform';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsOptional, IsString, IsUUID, Length, Matches, MaxLength, ValidateNested } from 'class-validator';
import { Organisation, Region } from '../organisations/index.js';

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const day = (name: string) => Matches(DAY, { message: `${name} must be a day written YYYY-MM-DD` });

@ObjectType({ description: 'A case management system that an authority may use.' })
export class System {
  @Field() code!: string;
  @Field() name!: string;
}

@ObjectType({ description: 'One national exercise: a roster, a framework, its people, its surveys.' })
export class Programme {
  @Field(() => ID) id!: string;
  @Field() code!: string;
  @Field() name!: string;
  @Field(() => String, { nullable: true }) description!: string | null;
  @Field({ description: 'True where the answers of authorities are invented for demonstration; screens must say so.' }) invented!: boolean;
  @Field() startsOn!: string;
  @Field() endsOn!: string;
  @Field(() => String, { nullable: true, description: 'The day whose authorities and regions the roster holds.' }) rosterOn!: string | null;
  @Field(() => Int) rosterSize!: number;
  frameworkId!: string | null;
}

@ObjectType({ description: 'One page of programmes, and how many there are in all.' })
export class ProgrammePage {
  @Field(() => [Programme]) items!: Programme[];
  @Field(() => Int) total!: number;
}

@ObjectType({ description: 'An organisation that is expected to take part, with its name and region on the day of the roster.' })
export class RosterEntry {
  @Field(() => Organisation) organisation!: Organisation;
  @Field() name!: string;
  @Field(() => Region, { nullable: true }) region!: Region | null;
  @Field(() => String, { nullable: true }) type!: string | null;
}

@ObjectType({ description: 'One page of a roster, and how many there are in all.' })
export class RosterPage {
  @Field(() => [RosterEntry]) items!: RosterEntry[];
  @Field(() => Int) total!: number;
}

@InputType({ description: 'Which entries of a roster are listed.' })
export class RosterFilter {
  @Field(() => String, { nullable: true }) @IsOptional() @IsString() @MaxLength(100) search?: string;
  @Field(() => ID, { nullable: true }) @IsOptional() @IsString() region?: string;
}

@ArgsType()
export class RosterArgs {
  @Field(() => RosterFilter, { nullable: true }) @IsOptional() @ValidateNested() @Type(() => RosterFilter) filter?: RosterFilter;
  @Field(() => PageInput, { nullable: true }) @IsOptional() @ValidateNested() @Type(() => PageInput) page?: PageInput;
}

@InputType({ description: 'A new programme. The code is its short name in addresses and on the command line.' })
export class CreateProgrammeInput {
  @Field() @Matches(/^[a-z0-9][a-z0-9-]{1,60}$/, { message: 'code must be lower-case letters, digits and hyphens' }) code!: string;
  @Field() @IsString() @Length(1, 200) name!: string;
  @Field(() => String, { nullable: true }) @IsOptional() @IsString() @MaxLength(2000) description?: string;
  @Field(() => String, { nullable: true, description: 'Code of the framework; none for an exercise without levels and indicators.' }) @IsOptional() @IsString() frameworkCode?: string;
  @Field() @day('startsOn') startsOn!: string;
  @Field() @day('endsOn') endsOn!: string;
}

@InputType({ description: 'What may be changed of a programme.' })
export class UpdateProgrammeInput {
  @Field() @IsString() @Length(1, 200) name!: string;
  @Field(() => String, { nullable: true }) @IsOptional() @IsString() @MaxLength(2000) description?: string;
  @Field() @day('startsOn') startsOn!: string;
  @Field() @day('endsOn') endsOn!: string;
}

@InputType({ description: 'Who is expected to take part: all local authorities of a nation on a day, or the organisations named, as they were on that day.' })
export class RosterInput {
  @Field() @day('on') on!: string;
  @Field(() => String, { nullable: true }) @IsOptional() @IsString() nation?: string;
  @Field(() => [ID], { nullable: true }) @IsOptional() @IsArray() @ArrayMaxSize(50_000) @IsUUID(undefined, { each: true }) organisationIds?: string[];
}
