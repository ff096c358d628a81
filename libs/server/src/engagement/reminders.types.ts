import { ArgsType, Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { PageInput } from '@muster/platform';
import { Type } from 'class-transformer';
import { IsBoolean, IsOptional, IsString, IsUUID, MaxLength, ValidateNested } from 'class-validator';
import { Organisation } from '../organisations/index.js';
import { Person } from '../people/index.js';
import { Target } from './targets.types.js';

@ObjectType({ description: 'That somebody was due to be written to, or was not, and why: decided once, and kept.' })
export class ReminderDecision {
  @Field(() => ID, { nullable: true, description: 'Null in a rehearsal, which writes nothing.' }) id!: string | null;
  @Field(() => Organisation) organisation!: Organisation;
  @Field(() => Target) target!: Target;
  @Field() step!: string;
  @Field() stepName!: string;
  @Field(() => Person, { nullable: true, description: 'Null where nobody holds the role.' }) person!: Person | null;
  @Field() decidedOn!: string;
  @Field() due!: boolean;
  @Field({ description: 'A stable code, such as step-due, returned or too-soon.' }) code!: string;
  @Field({ description: 'The same as a sentence.' }) reason!: string;
  @Field(() => ID, { nullable: true }) messageId!: string | null;
}

@ObjectType({ description: 'One page of decisions, and how many there are in all.' })
export class ReminderDecisionPage {
  @Field(() => [ReminderDecision]) items!: ReminderDecision[];
  @Field(() => Int) total!: number;
}

@InputType({ description: 'Which decisions are listed.' })
export class ReminderDecisionFilter {
  @Field(() => ID) @IsUUID() programmeId!: string;
  @Field(() => ID, { nullable: true }) @IsOptional() @IsUUID() organisationId?: string;
  @Field(() => ID, { nullable: true }) @IsOptional() @IsUUID() targetId?: string;
  @Field(() => String, { nullable: true }) @IsOptional() @IsString() @MaxLength(60) region?: string;
  @Field(() => Boolean, { nullable: true }) @IsOptional() @IsBoolean() due?: boolean;
  @Field(() => String, { nullable: true }) @IsOptional() @IsString() @MaxLength(40) code?: string;
}

@ArgsType()
export class ReminderDecisionsArgs {
  @Field(() => ReminderDecisionFilter) @ValidateNested() @Type(() => ReminderDecisionFilter) filter!: ReminderDecisionFilter;
  @Field(() => PageInput, { nullable: true }) @IsOptional() @ValidateNested() @Type(() => PageInput) page?: PageInput;
}

@ObjectType({ description: 'One run of the reminders, by the clock or by hand.' })
export class ReminderRun {
  @Field() on!: string;
  @Field() byHand!: boolean;
  @Field() ranAt!: Date;
  @Field(() => String, { nullable: true, description: 'Null when the clock started it.' }) ranBy!: string | null;
  @Field(() => Int) due!: number;
  @Field(() => Int) notDue!: number;
}

@ObjectType({ description: 'For how many the same reason holds.' })
export class ReasonCount {
  @Field() code!: string;
  @Field({ description: 'One of the sentences with this code.' }) reason!: string;
  @Field(() => Int) count!: number;
}

@ObjectType({ description: 'What a run of a day would do; nothing is written. Each list is cut after 500.' })
export class ReminderRehearsal {
  @Field() on!: string;
  @Field(() => [ReminderDecision]) due!: ReminderDecision[];
  @Field(() => [ReminderDecision]) notDue!: ReminderDecision[];
  @Field(() => Int) dueTotal!: number;
  @Field(() => Int) notDueTotal!: number;
  @Field(() => [ReasonCount], { description: 'All reasons, the most frequent first.' }) reasons!: ReasonCount[];
}
