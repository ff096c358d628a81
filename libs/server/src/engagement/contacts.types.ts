import { ArgsType, Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { PageInput } from '@muster/platform';
import { Type } from 'class-transformer';
import { IsBoolean, IsDateString, IsEnum, IsOptional, IsString, IsUUID, Length, Matches, MaxLength, ValidateNested } from 'class-validator';
import { Organisation, Region } from '../organisations/index.js';
import { Person } from '../people/index.js';
import { Task } from './tasks.types.js';
import { Workshop } from './workshops.types.js';

const day = (name: string) => Matches(/^\d{4}-\d{2}-\d{2}$/, { message: `${name} must be a day written YYYY-MM-DD` });

export enum ContactKind {
  TELEPHONE = 'telephone',
  EMAIL = 'email',
  MEETING = 'meeting',
  WORKSHOP = 'workshop',
  SHOW_AND_TELL = 'show-and-tell',
}
registerEnumType(ContactKind, { name: 'ContactKind', description: 'How somebody was in touch with an organisation.' });

@ObjectType({ description: 'Somebody was in touch with an organisation, or tried to be: when, how, with whom, and what was said.' })
export class Contact {
  @Field(() => ID) id!: string;
  @Field(() => ContactKind) kind!: ContactKind;
  @Field() heldOn!: string;
  @Field({ description: 'False where nobody was reached.' }) reached!: boolean;
  @Field(() => Organisation) organisation!: Organisation;
  @Field(() => Region, { nullable: true }) region!: Region | null;
  @Field(() => Person, { nullable: true }) with!: Person | null;
  @Field(() => String, { nullable: true, description: 'Who it was in words of their role, where it was nobody whom the product knows.' }) withRole!: string | null;
  @Field(() => String, { nullable: true }) said!: string | null;
  @Field(() => Workshop, { nullable: true, description: 'The workshop that the organisation came to.' }) workshop!: Workshop | null;
  @Field() loggedBy!: string;
  @Field() loggedAt!: Date;
  @Field(() => Task, { nullable: true, description: 'The next action that was agreed.' }) task!: Task | null;
}

@ObjectType({ description: 'One page of contacts, and how many there are in all.' })
export class ContactPage {
  @Field(() => [Contact]) items!: Contact[];
  @Field(() => Int) total!: number;
}

@InputType({ description: 'Which contacts are listed. `since` is the first day that counts.' })
export class ContactFilter {
  @Field(() => ID, { nullable: true }) @IsOptional() @IsUUID() programmeId?: string;
  @Field(() => ID, { nullable: true }) @IsOptional() @IsUUID() organisationId?: string;
  @Field(() => String, { nullable: true }) @IsOptional() @IsString() @MaxLength(100) region?: string;
  @Field(() => ContactKind, { nullable: true }) @IsOptional() @IsEnum(ContactKind) kind?: ContactKind;
  @Field(() => ID, { nullable: true }) @IsOptional() @IsUUID() workshopId?: string;
  @Field(() => String, { nullable: true }) @IsOptional() @day('since') @IsDateString({ strict: true }) since?: string;
}

@ArgsType()
export class ContactsArgs {
  @Field(() => ContactFilter, { nullable: true }) @IsOptional() @ValidateNested() @Type(() => ContactFilter) filter?: ContactFilter;
  @Field(() => PageInput, { nullable: true }) @IsOptional() @ValidateNested() @Type(() => PageInput) page?: PageInput;
}

@InputType({ description: 'A contact to be logged, with the next action that was agreed. Its owner is whoever logs it unless said.' })
export class ContactInput {
  @Field(() => ID) @IsUUID() programmeId!: string;
  @Field(() => ID) @IsUUID() organisationId!: string;
  @Field(() => ContactKind) @IsEnum(ContactKind) kind!: ContactKind;
  @Field() @day('heldOn') heldOn!: string;
  @Field({ description: 'False where nobody was reached.' }) @IsBoolean() reached!: boolean;
  @Field(() => ID, { nullable: true, description: 'A person of the organisation.' }) @IsOptional() @IsUUID() withId?: string;
  @Field(() => String, { nullable: true, description: 'Who it was, in words of their role: no name.' }) @IsOptional() @IsString() @MaxLength(100) withRole?: string;
  @Field(() => String, { nullable: true }) @IsOptional() @IsString() @MaxLength(2000) said?: string;
  @Field(() => String, { nullable: true }) @IsOptional() @IsString() @Length(1, 500) nextAction?: string;
  @Field(() => String, { nullable: true }) @IsOptional() @day('nextOn') nextOn?: string;
  @Field(() => ID, { nullable: true }) @IsOptional() @IsUUID() nextOwnerId?: string;
}
