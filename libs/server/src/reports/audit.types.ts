import { ArgsType, Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { auditThings } from '@muster/domain/reports';
import { PageInput } from '@muster/platform';
import { Type } from 'class-transformer';
import { IsEnum, IsIn, IsISO8601, IsOptional, IsString, IsUUID, Length, MaxLength, ValidateNested } from 'class-validator';

export enum AuditKindName {
  DONE = 'done',
  CHANGES = 'changes',
  SIGN_INS = 'sign-ins',
  REFUSALS = 'refusals',
  FILES = 'files',
}
registerEnumType(AuditKindName, { name: 'AuditKind', description: 'What the audit is asked for: what was done (with the changes behind it), every change of a record, who signed in, what was refused, which files were taken away or brought in.' });

export enum AuditWhatName {
  ADDED = 'added',
  CHANGED = 'changed',
  REMOVED = 'removed',
}
registerEnumType(AuditWhatName, { name: 'AuditWhat', description: 'What happened to a record.' });

@ObjectType({ description: 'One value of a record in words, before and after; null where there was or is none.' })
export class AuditValue {
  @Field() name!: string;
  @Field(() => String, { nullable: true }) before!: string | null;
  @Field(() => String, { nullable: true }) after!: string | null;
}

@ObjectType({ description: 'A record that was added, changed or removed, with its values. Names and addresses of people are never among them.' })
export class AuditChange {
  @Field(() => ID) id!: string;
  @Field({ description: 'What kind of record, in words.' }) thing!: string;
  @Field(() => AuditWhatName) what!: AuditWhatName;
  @Field(() => [AuditValue]) values!: AuditValue[];
}

@ObjectType({ description: 'One line of the audit: who did what, when, in one sentence, with the changes behind it.' })
export class AuditEntry {
  @Field(() => ID) id!: string;
  @Field() at!: Date;
  @Field({ description: 'Who did it; Muster, where nobody did.' }) by!: string;
  @Field() sentence!: string;
  @Field(() => String, { nullable: true, description: 'The organisation that it is about.' }) organisation!: string | null;
  @Field(() => String, { nullable: true, description: 'The kind of thing that was done something to.' }) thing!: string | null;
  @Field(() => String, { nullable: true }) thingId!: string | null;
  @Field(() => String, { nullable: true, description: 'The request in which it happened, as the log calls it.' }) request!: string | null;
  @Field(() => [AuditChange], { description: 'The changes behind it, the first few in a list.' }) changes!: AuditChange[];
  @Field(() => Int, { description: 'How many changes are behind it in all.' }) changesInAll!: number;
}

@ObjectType({ description: 'One page of the audit, and how many lines there are in all; of more than 10,000 changes it says 10,000.' })
export class AuditPage {
  @Field(() => [AuditEntry]) items!: AuditEntry[];
  @Field(() => Int) total!: number;
}

const day = (name: string) => IsISO8601({ strict: true }, { message: `${name} must be a day written YYYY-MM-DD` });

@InputType({ description: 'Which lines of the audit are shown: by kind, person, thing and days.' })
export class AuditFilter {
  @Field(() => AuditKindName, { nullable: true, description: 'What was done unless given.' }) @IsOptional() @IsEnum(AuditKindName) kind?: AuditKindName;
  @Field(() => String, { nullable: true, description: "A part of the person's name." }) @IsOptional() @IsString() @MaxLength(100) person?: string;
  @Field(() => ID, { nullable: true }) @IsOptional() @IsUUID() personId?: string;
  @Field(() => String, { nullable: true, description: 'A kind of thing by its code, such as response.' }) @IsOptional() @IsIn(auditThings.map(({ code }) => code)) thing?: string;
  @Field(() => ID, { nullable: true }) @IsOptional() @IsString() @MaxLength(100) thingId?: string;
  @Field(() => ID, { nullable: true }) @IsOptional() @IsUUID() programmeId?: string;
  @Field(() => String, { nullable: true, description: 'An organisation, an id, or a word of what was kept.' }) @IsOptional() @IsString() @MaxLength(100) search?: string;
  @Field(() => String, { nullable: true, description: 'The first day.' }) @IsOptional() @Length(10, 10) @day('since') since?: string;
  @Field(() => String, { nullable: true, description: 'The last day.' }) @IsOptional() @Length(10, 10) @day('until') until?: string;
}

@ArgsType()
export class AuditArgs {
  @Field(() => AuditFilter, { nullable: true }) @IsOptional() @ValidateNested() @Type(() => AuditFilter) filter?: AuditFilter;
  @Field(() => PageInput, { nullable: true }) @IsOptional() @ValidateNested() @Type(() => PageInput) page?: PageInput;
}
