import { ArgsType, Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { ArrayMaxSize, IsArray, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import { Wave } from '../surveys/index.js';
import { RankedBlocker, RankingRef } from './ranked.types.js';

@ObjectType({ description: 'Cells of one level, region or system: how many are blocked there, and how many of them the chosen blockers unlock.' })
export class LeveragePart {
  @Field({ description: "Its code; '' for authorities without a region or a system." }) code!: string;
  @Field() name!: string;
  @Field(() => Int) blocked!: number;
  @Field(() => Int) unlocked!: number;
}

@ObjectType({ description: 'What a chosen set of blockers unlocks. Each division sums to the totals.' })
export class ChosenLeverage {
  @Field(() => [ID]) blockerIds!: string[];
  @Field(() => Int) unlocked!: number;
  @Field(() => [LeveragePart]) byLevel!: LeveragePart[];
  @Field(() => [LeveragePart]) byRegion!: LeveragePart[];
  @Field(() => [LeveragePart]) bySystem!: LeveragePart[];
}

@ObjectType({ description: 'A blocker with the cells that it alone unlocks, and those that it takes part in blocking.' })
export class LeverageBlocker {
  @Field(() => RankedBlocker) blocker!: RankedBlocker;
  @Field(() => Int) alone!: number;
  @Field(() => Int) takesPart!: number;
}

@ObjectType({ description: 'An order in which blockers go, and how many cells are unlocked after each of them.' })
export class LeverageCurve {
  @Field(() => [ID]) blockerIds!: string[];
  @Field({ description: 'Cells unlocked after each step, divided by commas.' }) cumulative!: string;
}

@ObjectType({ description: 'Two blockers that unlock more together than the sum of what each unlocks alone.' })
export class LeveragePair {
  @Field(() => [ID]) blockerIds!: string[];
  @Field(() => Int) together!: number;
  @Field(() => Int) apart!: number;
}

@ObjectType({
  description: 'What removing blockers would unlock. A cell is an item of one authority that answered; it unlocks only when everything that blocks it is gone. Counted anew from the answers, as far as you may see them.',
})
export class Leverage {
  @Field(() => Wave) wave!: Wave;
  @Field() asAt!: Date;
  @Field(() => Int, { description: 'Authorities that answered.' }) answered!: number;
  @Field(() => Int, { description: 'Every item of every authority that answered.' }) cells!: number;
  @Field(() => Int, { description: 'Held on a system or a tracker.' }) reportable!: number;
  @Field(() => Int, { description: 'Answered otherwise.' }) blocked!: number;
  @Field(() => Int, { description: 'Blocked cells that no blocker of the register explains: nothing unlocks them.' }) unexplained!: number;
  @Field(() => Int, { description: 'Does not apply, not known or not asked: neither blocked nor reportable.' }) neither!: number;
  @Field(() => RankingRef, { nullable: true, description: 'Null where no ranking is published: then the order of the hub is that of the codes.' }) ranking!: RankingRef | null;
  @Field(() => [LeverageBlocker], { description: 'Open blockers in the order of the hub.' }) blockers!: LeverageBlocker[];
  @Field(() => ChosenLeverage) chosen!: ChosenLeverage;
  @Field(() => LeverageCurve, { description: 'The next best blocker each time.' }) suggested!: LeverageCurve;
  @Field(() => LeverageCurve) hub!: LeverageCurve;
  @Field(() => [LeveragePair], { description: 'Best first, at most ten.' }) pairs!: LeveragePair[];
}

@ArgsType()
export class LeverageArgs {
  @Field(() => ID) @IsUUID() programmeId!: string;
  @Field(() => ID, { nullable: true, description: 'The wave that is counted; the last one that closed unless given.' }) @IsOptional() @IsUUID() waveId?: string;
  @Field(() => [ID], { defaultValue: [], description: 'The blockers that are supposed gone.' }) @IsArray() @ArrayMaxSize(500) @IsUUID(undefined, { each: true }) blockerIds!: string[];
  @Field(() => String, { nullable: true }) @IsOptional() @IsString() @MaxLength(100) region?: string;
  @Field(() => String, { nullable: true }) @IsOptional() @IsString() @MaxLength(100) system?: string;
}
