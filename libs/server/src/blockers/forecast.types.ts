import { ArgsType, Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Rate } from '@muster/platform';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsInt, IsOptional, IsString, IsUUID, Length, Matches, Max, MaxLength, Min, ValidateNested } from 'class-validator';
import { Wave } from '../surveys/index.js';
import { RankedBlocker } from './ranked.types.js';

export enum ForecastBandName {
  READY = 'ready',
  REMOVAL = 'removal',
  PLAN = 'plan',
  DECLARATION = 'declaration',
  LATER = 'later',
  NO_DATE = 'no-date',
}
registerEnumType(ForecastBandName, {
  name: 'ForecastBand', description: 'On whose word an authority counts as ready by a day: it is ready now, the blockers that are supposed gone, its plans, its declaration; or its day is later, or it gave none.',
});

@ObjectType({ description: 'How many authorities stand in a band on each day of the forecast.' })
export class ForecastCounts {
  @Field(() => ForecastBandName) band!: ForecastBandName;
  @Field({ description: 'One number a day, divided by commas.' }) counts!: string;
}

@ObjectType({ description: 'By when a programme wants how many of its authorities to be ready for a level.' })
export class ProgrammeTarget {
  @Field() level!: string;
  @Field() dueOn!: string;
  @Field() label!: string;
  @Field(() => Int, { description: 'In per cent of the authorities that answered.' }) share!: number;
}

@ObjectType({ description: 'A target beside what is forecast for its day.' })
export class TargetForecast {
  @Field(() => ProgrammeTarget) target!: ProgrammeTarget;
  @Field(() => Rate) ready!: Rate;
  @Field(() => Rate, { description: 'The same if nothing is supposed otherwise.' }) asDeclared!: Rate;
}

@ObjectType({ description: 'The forecast of one level. On every day the bands sum to the authorities that answered.' })
export class LevelForecast {
  @Field() level!: string;
  @Field() name!: string;
  @Field(() => [ForecastCounts]) bands!: ForecastCounts[];
  @Field({ description: 'How many count as ready on each day if nothing is supposed otherwise, divided by commas.' }) asDeclared!: string;
  @Field(() => [TargetForecast]) targets!: TargetForecast[];
}

@ObjectType({ description: 'How many of the authorities that answered will be ready, level by level and quarter by quarter, by their ratings, plans and declarations, as far as you may see them.' })
export class Forecast {
  @Field(() => Wave) wave!: Wave;
  @Field() asAt!: Date;
  @Field(() => Int) answered!: number;
  @Field(() => [String], { description: 'The first days of quarters. On the first of them blockers are supposed gone.' }) days!: string[];
  @Field(() => [LevelForecast]) levels!: LevelForecast[];
  @Field(() => [RankedBlocker], { description: 'Open blockers in the order of the hub, for what may be supposed.' }) blockers!: RankedBlocker[];
}

@ArgsType()
export class ForecastArgs {
  @Field(() => ID) @IsUUID() programmeId!: string;
  @Field(() => ID, { nullable: true, description: 'The wave whose answers are read; the last one that closed unless given.' }) @IsOptional() @IsUUID() waveId?: string;
  @Field(() => [ID], { defaultValue: [], description: 'Blockers that are supposed gone on the first day.' }) @IsArray() @ArrayMaxSize(500) @IsUUID(undefined, { each: true }) remove!: string[];
  @Field(() => Int, { defaultValue: 0, description: 'Months by which every plan and declared day is supposed to move.' }) @IsInt() @Min(-36) @Max(36) shiftMonths!: number;
  @Field(() => ID, { nullable: true, description: 'Only plans against this blocker move.' }) @IsOptional() @IsUUID() shiftBlockerId?: string;
  @Field(() => String, { nullable: true }) @IsOptional() @IsString() @MaxLength(100) region?: string;
}

@InputType({ description: 'A target: the share of authorities (in per cent) that should be ready for a level by a day.' })
export class TargetInput {
  @Field() @IsString() @Length(1, 100) level!: string;
  @Field() @Matches(/^\d{4}-\d{2}-\d{2}$/, { message: 'dueOn must be a day written YYYY-MM-DD' }) dueOn!: string;
  @Field() @IsString() @MaxLength(200) label!: string;
  @Field(() => Int) @IsInt() share!: number;
}

@ArgsType()
export class TargetsArgs {
  @Field(() => ID) @IsUUID() programmeId!: string;
  @Field(() => [TargetInput]) @IsArray() @ArrayMaxSize(50) @ValidateNested({ each: true }) @Type(() => TargetInput) targets!: TargetInput[];
}
