import { ArgsType, Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayUnique, IsArray, IsEnum, IsInt, IsOptional, IsString, IsUUID, Length, Matches, MaxLength, ValidateNested } from 'class-validator';
import { Target } from './targets.types.js';

export enum StepAnchor {
  OPENING = 'opening',
  DUE = 'due',
}
registerEnumType(StepAnchor, { name: 'StepAnchor', description: 'From which day the working days of a step are counted. The due day of an authority with an extension is the extended one.' });

export enum StepRecipient {
  SPOC = 'spoc',
  DEPUTY = 'deputy',
  CHAMPION = 'champion',
  SENIOR_LEAD = 'senior-lead',
  PROJECT_TEAM = 'project-team',
}
registerEnumType(StepRecipient, { name: 'StepRecipient', description: 'Who is written to, or gets the task. The senior lead of an authority is who certifies for it.' });

export enum StepCondition {
  ALWAYS = 'always',
  NOT_STARTED = 'not-started',
  NOT_RETURNED = 'not-returned',
  OVERDUE = 'overdue',
}
registerEnumType(StepCondition, { name: 'StepCondition', description: 'What must be so for the step to be due; it is asked again at the moment of sending.' });

export enum StepAction {
  SEND = 'send',
  DIGEST = 'digest',
  TASK = 'task',
  PREPARE = 'prepare',
}
registerEnumType(StepAction, { name: 'StepAction', description: 'Send a message, put it into a digest, open a task, or prepare a message that a person sends.' });

@ObjectType({ description: 'One step of a plan: so many working days before or after a day, to whom, on which condition, and what is done.' })
export class ReminderStep {
  @Field() code!: string;
  @Field() name!: string;
  @Field(() => StepAnchor) anchor!: StepAnchor;
  @Field(() => Int, { description: 'Working days of England and Wales; negative before the day.' }) workingDays!: number;
  @Field(() => [StepRecipient]) recipients!: StepRecipient[];
  @Field(() => StepCondition) condition!: StepCondition;
  @Field(() => StepAction) action!: StepAction;
  @Field(() => String, { nullable: true }) templateCode!: string | null;
}

@InputType({ description: 'One step of a plan.' })
export class ReminderStepInput {
  @Field() @Matches(/^[a-z][a-z0-9-]{0,39}$/, { message: 'code must be small letters, digits and hyphens' }) code!: string;
  @Field() @IsString() @Length(1, 100) name!: string;
  @Field(() => StepAnchor) @IsEnum(StepAnchor) anchor!: StepAnchor;
  @Field(() => Int) @IsInt() workingDays!: number;
  @Field(() => [StepRecipient]) @IsArray() @ArrayUnique() @IsEnum(StepRecipient, { each: true }) recipients!: StepRecipient[];
  @Field(() => StepCondition) @IsEnum(StepCondition) condition!: StepCondition;
  @Field(() => StepAction) @IsEnum(StepAction) action!: StepAction;
  @Field(() => String, { nullable: true }) @IsOptional() @IsString() @MaxLength(40) templateCode?: string;
}

@ObjectType({ description: 'On which day a step falls.' })
export class PlanDay {
  @Field() step!: string;
  @Field() on!: string;
}

@ObjectType({ description: 'The steps by which authorities are reminded: of one wave or round, or of the whole programme.' })
export class ReminderPlan {
  @Field(() => ID) programmeId!: string;
  @Field(() => Target, { nullable: true, description: 'Null: the plan of the programme.' }) target!: Target | null;
  @Field({ description: "False: the programme's plan, or the default one, holds here." }) own!: boolean;
  @Field(() => [ReminderStep]) steps!: ReminderStep[];
  @Field(() => [PlanDay], { description: 'When each step falls for this target; empty without one.' }) days!: PlanDay[];
}

@ArgsType()
export class ReminderPlanArgs {
  @Field(() => ID) @IsUUID() programmeId!: string;
  @Field(() => ID, { nullable: true }) @IsOptional() @IsUUID() targetId?: string;
}

@ArgsType()
export class SaveReminderPlanArgs extends ReminderPlanArgs {
  @Field(() => [ReminderStepInput]) @IsArray() @ArrayMaxSize(50) @ValidateNested({ each: true }) @Type(() => ReminderStepInput) steps!: ReminderStepInput[];
}
