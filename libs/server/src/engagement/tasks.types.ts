import { ArgsType, Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { PageInput } from '@muster/platform';
import { Type } from 'class-transformer';
import { IsBoolean, IsDateString, IsEnum, IsOptional, IsString, IsUUID, Matches, MaxLength, ValidateNested } from 'class-validator';
import { Organisation, Region } from '../organisations/index.js';
import { Person } from '../people/index.js';

export enum TaskKind {
  NEXT_ACTION = 'next-action',
  CALL = 'call',
  BOUNCED_ADDRESS = 'bounced-address',
  DECIDE = 'decide',
}
registerEnumType(TaskKind, { name: 'TaskKind', description: 'Why there is something to do: agreed in a contact, a call that is due, an address that mail came back from, a decision on who did not answer.' });

@ObjectType({ description: 'Something that a champion or the project team has to do about an organisation by a day.' })
export class Task {
  @Field(() => ID) id!: string;
  @Field(() => TaskKind) kind!: TaskKind;
  @Field() text!: string;
  @Field() dueOn!: string;
  @Field({ description: 'Not done, and its day is past.' }) overdue!: boolean;
  @Field(() => Organisation) organisation!: Organisation;
  @Field(() => Region, { nullable: true }) region!: Region | null;
  @Field(() => Person, { nullable: true, description: 'Who is to do it; null for whoever looks after the organisation, and where you may not see the person.' }) owner!: Person | null;
  @Field(() => Person, { nullable: true, description: 'Whom it is about, such as the person whose address failed.' }) person!: Person | null;
  @Field(() => Date, { nullable: true }) doneAt!: Date | null;
  @Field(() => String, { nullable: true }) doneBy!: string | null;
  @Field(() => String, { nullable: true }) doneNote!: string | null;
  @Field() openedAt!: Date;
  @Field(() => [String], { description: 'The verbs that you may do to this task.' }) allowedActions!: string[];
}

@ObjectType({ description: 'One page of tasks, and how many there are in all.' })
export class TaskPage {
  @Field(() => [Task]) items!: Task[];
  @Field(() => Int) total!: number;
}

@InputType({ description: 'Which tasks are listed. `dueBy` is the last day that counts; `mine` are those that you own.' })
export class TaskFilter {
  @Field(() => ID, { nullable: true }) @IsOptional() @IsUUID() programmeId?: string;
  @Field(() => String, { nullable: true }) @IsOptional() @IsString() @MaxLength(100) region?: string;
  @Field(() => ID, { nullable: true }) @IsOptional() @IsUUID() organisationId?: string;
  @Field(() => TaskKind, { nullable: true }) @IsOptional() @IsEnum(TaskKind) kind?: TaskKind;
  @Field(() => Boolean, { nullable: true }) @IsOptional() @IsBoolean() done?: boolean;
  @Field(() => String, { nullable: true }) @IsOptional() @Matches(/^\d{4}-\d{2}-\d{2}$/, { message: 'dueBy must be a day written YYYY-MM-DD' }) @IsDateString({ strict: true }) dueBy?: string;
  @Field(() => Boolean, { nullable: true }) @IsOptional() @IsBoolean() mine?: boolean;
}

@ArgsType()
export class TasksArgs {
  @Field(() => TaskFilter, { nullable: true }) @IsOptional() @ValidateNested() @Type(() => TaskFilter) filter?: TaskFilter;
  @Field(() => PageInput, { nullable: true }) @IsOptional() @ValidateNested() @Type(() => PageInput) page?: PageInput;
}

@ArgsType()
export class FinishTaskArgs {
  @Field(() => ID) @IsUUID() id!: string;
  @Field(() => String, { nullable: true }) @IsOptional() @IsString() @MaxLength(2000) note?: string;
}
