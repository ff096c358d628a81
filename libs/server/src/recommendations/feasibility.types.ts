import { ArgsType, Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Rate } from '@muster/platform';
import { IsEnum, IsInt, IsOptional, IsString, IsUUID, Max, MaxLength, Min } from 'class-validator';
import { Wave } from '../surveys/index.js';

export enum FeasibilityVerdictName {
  FEASIBLE = 'feasible',
  NOT_FEASIBLE = 'not-feasible',
}
registerEnumType(FeasibilityVerdictName, { name: 'FeasibilityVerdict', description: 'Can an indicator be reported without changing a system?' });

export enum FailedConditionName {
  NOBODY_ANSWERED = 'nobody-answered',
  TOO_FEW = 'too-few',
  BLOCKED = 'blocked',
}
registerEnumType(FailedConditionName, { name: 'FeasibilityCondition', description: 'Why an indicator is not feasible by the rule: nobody answered, too few hold it, or a blocker stands against it.' });

@ObjectType({ description: 'A blocker that stands against an indicator: an open must-blocker whose cause is that a system cannot hold it.' })
export class StandingBlocker {
  @Field(() => ID) id!: string;
  @Field() code!: string;
  @Field() title!: string;
}

@ObjectType({ description: 'What the programme decided about an indicator in place of the rule, or that it took that back.' })
export class FeasibilityDecision {
  @Field(() => ID) id!: string;
  @Field(() => FeasibilityVerdictName, { nullable: true, description: 'Null: what was decided is taken back, and the rule holds.' }) verdict!: FeasibilityVerdictName | null;
  @Field() reason!: string;
  @Field() decidedBy!: string;
  @Field() decidedAt!: Date;
  indicator!: string;
}

@ObjectType({ description: 'One indicator under the rule. The counts are those of the whole programme, whoever asks.' })
export class FeasibilityItem {
  @Field({ description: 'The code of the indicator.' }) indicator!: string;
  @Field() name!: string;
  @Field() short!: string;
  @Field() level!: string;
  @Field(() => Rate, { description: 'Of those that answered, how many hold it on a system or on a tracker.' }) held!: Rate;
  @Field(() => [StandingBlocker], { description: 'The open must-blockers of the cause system that name it.' }) blockers!: StandingBlocker[];
  @Field(() => FeasibilityVerdictName, { description: 'What the rule says.' }) verdict!: FeasibilityVerdictName;
  @Field(() => [FailedConditionName], { description: 'Which conditions of the rule failed; empty where it is feasible.' }) failed!: FailedConditionName[];
  @Field(() => Int, { nullable: true, description: 'The highest share in percent at which it is feasible; null where it is at none.' }) feasibleUpTo!: number | null;
  @Field(() => FeasibilityDecision, { nullable: true, description: 'What the programme decided otherwise; null where the rule holds.' }) decided!: FeasibilityDecision | null;
  @Field(() => [FeasibilityDecision], { description: 'All that was decided and taken back, the newest first.' }) history!: FeasibilityDecision[];
  @Field(() => FeasibilityVerdictName, { description: 'What holds: what the programme decided, else the rule.' }) stands!: FeasibilityVerdictName;
}

@ObjectType({ description: 'How many indicators are feasible by the rule at a share.' })
export class FeasibleAt {
  @Field(() => Int) share!: number;
  @Field(() => Int) feasible!: number;
}

@ObjectType({ description: 'A version of the share that a programme asks for. It never changes; the newest holds.' })
export class FeasibilityRuleVersion {
  @Field(() => Int) version!: number;
  @Field(() => Int) share!: number;
  @Field() reason!: string;
  @Field() setBy!: string;
  @Field() setAt!: Date;
}

@ObjectType({ description: 'Which indicators can be reported without changing a system: the rule, what it says of each, and what was decided otherwise.' })
export class Feasibility {
  @Field(() => ID) programmeId!: string;
  @Field(() => Wave, { description: 'The wave whose answers are counted.' }) wave!: Wave;
  @Field() asAt!: Date;
  @Field(() => Int, { description: 'The version of the written rule.' }) ruleVersion!: number;
  @Field(() => [String], { description: 'The written rule.' }) ruleWords!: string[];
  @Field(() => Int, { description: 'The share in percent that is asked for here: the one of the question, else the one of the programme.' }) share!: number;
  @Field(() => Int, { description: 'The share that the programme has set, or that of the written rule.' }) programmeShare!: number;
  @Field(() => [FeasibilityRuleVersion], { description: 'The shares that the programme has set, the newest first; empty where the written rule holds as it is.' }) versions!: FeasibilityRuleVersion[];
  @Field(() => [FeasibilityItem], { description: 'Every indicator that authorities are asked about, in the order of the framework.' }) items!: FeasibilityItem[];
  @Field(() => [FeasibleAt], { description: 'How many are feasible by the rule at 10, 20 and so on to 90 percent.' }) sensitivity!: FeasibleAt[];
  @Field(() => [String], { description: 'The verbs that you may do to it.' }) allowedActions!: string[];
}

@ArgsType()
export class FeasibilityArgs {
  @Field(() => ID) @IsUUID() programmeId!: string;
  @Field(() => ID, { nullable: true, description: 'Unless given, of the waves that ask the roster where items are held the newest that has closed, else the newest that has opened.' }) @IsOptional() @IsUUID() waveId?: string;
  @Field(() => Int, { nullable: true, description: 'Tries another share in percent; nothing is kept.' }) @IsOptional() @IsInt() @Min(1) @Max(100) share?: number;
}

@ArgsType()
export class SetFeasibilityRuleArgs {
  @Field(() => ID) @IsUUID() programmeId!: string;
  @Field(() => Int) @IsInt() share!: number;
  @Field() @IsString() @MaxLength(5000) reason!: string;
}

@ArgsType()
export class DecideFeasibilityArgs {
  @Field(() => ID) @IsUUID() programmeId!: string;
  @Field({ description: 'The code of the indicator.' }) @IsString() @MaxLength(100) indicator!: string;
  @Field(() => FeasibilityVerdictName, { nullable: true, description: 'Null takes back what was decided.' }) @IsOptional() @IsEnum(FeasibilityVerdictName) verdict?: FeasibilityVerdictName | null;
  @Field() @IsString() @MaxLength(5000) reason!: string;
}
