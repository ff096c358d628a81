import { ArgsType, Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { PageInput } from '@muster/platform';
import { Type } from 'class-transformer';
import { IsBoolean, IsEnum, IsInt, IsOptional, IsString, IsUUID, Matches, MaxLength, Min, ValidateNested } from 'class-validator';
import { Organisation, Region } from '../organisations/index.js';
import { RankedBlocker } from './ranked.types.js';

export enum PlanProgressName {
  PLANNED = 'planned',
  UNDER_WAY = 'under-way',
  DONE = 'done',
  DROPPED = 'dropped',
}
registerEnumType(PlanProgressName, { name: 'PlanProgress', description: 'How far an improvement plan is.' });

@ObjectType({ description: 'How a plan stood after one change, and who made it.' })
export class PlanChange {
  @Field(() => Int) version!: number;
  @Field() action!: string;
  @Field() owner!: string;
  @Field(() => String, { nullable: true }) dueOn!: string | null;
  @Field(() => String, { nullable: true }) evidence!: string | null;
  @Field(() => PlanProgressName) progress!: PlanProgressName;
  @Field(() => String, { nullable: true, description: 'Null where you may not see who it was.' }) changedBy!: string | null;
  @Field(() => String, { nullable: true }) changedRole!: string | null;
  @Field() changedAt!: Date;
}

@ObjectType({ description: 'What an authority plans to do about one blocker. One plan an authority and blocker.' })
export class ImprovementPlan {
  @Field(() => ID) id!: string;
  @Field(() => ID) programmeId!: string;
  @Field(() => Organisation) organisation!: Organisation;
  @Field(() => Region, { nullable: true }) region!: Region | null;
  @Field(() => RankedBlocker) blocker!: RankedBlocker;
  @Field({ description: 'What is done.' }) action!: string;
  @Field({ description: 'The team or role that does it; never the name of a person.' }) owner!: string;
  @Field(() => String, { nullable: true, description: 'The day by which it should be done; null where it is not known yet.' }) dueOn!: string | null;
  @Field(() => String, { nullable: true, description: 'What shows that it is done, or how far it is.' }) evidence!: string | null;
  @Field(() => PlanProgressName) progress!: PlanProgressName;
  @Field({ description: 'Neither done nor dropped, and its day is over.' }) overdue!: boolean;
  @Field(() => Int) version!: number;
  @Field(() => String, { nullable: true, description: 'Null where you may not see who it was.' }) changedBy!: string | null;
  @Field(() => String, { nullable: true }) changedRole!: string | null;
  @Field() changedAt!: Date;
  @Field(() => [String], { description: 'The verbs that you may do to it.' }) allowedActions!: string[];
}

@ObjectType({ description: 'One page of improvement plans, and how many there are in all.' })
export class ImprovementPlanPage {
  @Field(() => [ImprovementPlan]) items!: ImprovementPlan[];
  @Field(() => Int) total!: number;
}

@InputType({ description: 'Which improvement plans are listed.' })
export class PlanFilter {
  @Field(() => ID, { nullable: true }) @IsOptional() @IsUUID() programmeId?: string;
  @Field(() => ID, { nullable: true }) @IsOptional() @IsUUID() organisationId?: string;
  @Field(() => ID, { nullable: true }) @IsOptional() @IsUUID() blockerId?: string;
  @Field(() => String, { nullable: true }) @IsOptional() @IsString() @MaxLength(100) region?: string;
  @Field(() => PlanProgressName, { nullable: true }) @IsOptional() @IsEnum(PlanProgressName) progress?: PlanProgressName;
  @Field(() => Boolean, { nullable: true }) @IsOptional() @IsBoolean() overdue?: boolean;
  @Field(() => String, { nullable: true }) @IsOptional() @IsString() @MaxLength(100) search?: string;
}

@ArgsType()
export class PlansArgs {
  @Field(() => PlanFilter, { nullable: true }) @IsOptional() @ValidateNested() @Type(() => PlanFilter) filter?: PlanFilter;
  @Field(() => PageInput, { nullable: true }) @IsOptional() @ValidateNested() @Type(() => PageInput) page?: PageInput;
}

@InputType({ description: 'What an authority plans to do about a blocker. `expectedVersion` is the version that was read; 0 where there was no plan yet.' })
export class SavePlanInput {
  @Field(() => ID) @IsUUID() organisationId!: string;
  @Field(() => ID) @IsUUID() blockerId!: string;
  @Field(() => Int) @IsInt() @Min(0) expectedVersion!: number;
  @Field({ description: 'Please name no child and no person.' }) @IsString() @MaxLength(4000) action!: string;
  @Field({ description: 'The team or role that does it; never the name of a person.' }) @IsString() @MaxLength(400) owner!: string;
  @Field(() => String, { nullable: true }) @IsOptional() @Matches(/^\d{4}-\d{2}-\d{2}$/, { message: 'dueOn must be a day written YYYY-MM-DD' }) dueOn?: string;
  @Field(() => String, { nullable: true }) @IsOptional() @IsString() @MaxLength(4000) evidence?: string;
  @Field(() => PlanProgressName) @IsEnum(PlanProgressName) progress!: PlanProgressName;
}

@ObjectType({ description: 'An item of an authority that a blocker takes part in blocking.' })
export class TouchedItem {
  @Field() code!: string;
  @Field() name!: string;
  @Field() level!: string;
}

@ObjectType({ description: 'A blocker that touches an authority: it takes part in blocking one of its items, or answers to a barrier that the authority ticked.' })
export class TouchingBlocker {
  @Field(() => RankedBlocker) blocker!: RankedBlocker;
  @Field({ description: 'The authority ticked a barrier that it answers to.' }) reported!: boolean;
  @Field(() => [TouchedItem], { description: 'Its items that the blocker takes part in blocking.' }) items!: TouchedItem[];
  @Field(() => Int, { description: 'How many of them it blocks alone.' }) alone!: number;
  @Field(() => ImprovementPlan, { nullable: true }) plan!: ImprovementPlan | null;
  @Field({ description: 'Whether an authority can plan something about it: it, or the supplier of its system, must act.' }) plannable!: boolean;
}

@ArgsType()
export class TouchingArgs {
  @Field(() => ID) @IsUUID() programmeId!: string;
  @Field(() => ID) @IsUUID() organisationId!: string;
  @Field(() => ID, { nullable: true, description: 'The wave whose answers are read; the last one that closed unless given.' }) @IsOptional() @IsUUID() waveId?: string;
}
