import { ArgsType, Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { PageInput } from '@muster/platform';
import { Type } from 'class-transformer';
import { IsArray, IsEnum, IsInt, IsOptional, IsString, IsUUID, Length, Matches, Max, Min, ValidateNested } from 'class-validator';
import { Programme } from '../programmes/index.js';
import { Survey } from './surveys.types.js';

const day = (name: string) => Matches(/^\d{4}-\d{2}-\d{2}$/, { message: `${name} must be a day written YYYY-MM-DD` });

export enum WaveStateName {
  DRAFT = 'draft',
  SCHEDULED = 'scheduled',
  OPEN = 'open',
  CLOSED = 'closed',
}
registerEnumType(WaveStateName, { name: 'WaveState', description: 'Where a wave is in its life.' });

export enum WaveAudienceName {
  ROSTER = 'roster',
  ONE_BY_ONE = 'one-by-one',
}
registerEnumType(WaveAudienceName, { name: 'WaveAudience', description: 'Whom a wave asks: everybody on the roster when it opens, or one organisation after the other, each when its return is received.' });

@ObjectType({ description: 'Sends one version of a survey to a roster between two days; both days belong to it.' })
export class Wave {
  @Field(() => ID) id!: string;
  @Field() name!: string;
  @Field(() => Programme) programme!: Programme;
  @Field(() => Survey) survey!: Survey;
  @Field(() => WaveStateName) state!: WaveStateName;
  @Field(() => WaveAudienceName) audience!: WaveAudienceName;
  @Field(() => Int, { description: 'How many percent of those expected are aimed at by the last day.' }) target!: number;
  @Field() opensOn!: string;
  @Field() closesOn!: string;
  @Field(() => Date, { nullable: true }) openedAt!: Date | null;
  @Field(() => Date, { nullable: true }) closedAt!: Date | null;
  @Field(() => Int, { description: 'How many organisations are asked (those on the roster, before it opens), as far as you may see them.' }) expected!: number;
  @Field(() => Int, { description: 'How many of them have saved an answer.' }) started!: number;
  @Field(() => Int, { description: 'How many of them have a submission.' }) submitted!: number;
  versionId!: string;
}

@ObjectType({ description: 'One page of waves, and how many there are in all.' })
export class WavePage {
  @Field(() => [Wave]) items!: Wave[];
  @Field(() => Int) total!: number;
}

@InputType({ description: 'Which waves are listed.' })
export class WaveFilter {
  @Field(() => ID, { nullable: true }) @IsOptional() @IsUUID() programmeId?: string;
  @Field(() => WaveStateName, { nullable: true }) @IsOptional() @IsEnum(WaveStateName) state?: WaveStateName;
  @Field(() => WaveAudienceName, { nullable: true }) @IsOptional() @IsEnum(WaveAudienceName) audience?: WaveAudienceName;
  @Field(() => [ID], { nullable: true }) @IsOptional() @IsArray() @IsUUID(undefined, { each: true }) ids?: string[];
}

@ArgsType()
export class WavesArgs {
  @Field(() => WaveFilter, { nullable: true }) @IsOptional() @ValidateNested() @Type(() => WaveFilter) filter?: WaveFilter;
  @Field(() => PageInput, { nullable: true }) @IsOptional() @ValidateNested() @Type(() => PageInput) page?: PageInput;
}

@InputType({ description: 'What may be changed of a wave before it opens; afterwards only its last day, and only to a later one.' })
export class UpdateWaveInput {
  @Field() @IsString() @Length(1, 200) name!: string;
  @Field() @day('opensOn') opensOn!: string;
  @Field() @day('closesOn') closesOn!: string;
  @Field(() => Int, { nullable: true, description: 'How many percent of those expected are aimed at by the last day; as it was where nothing is said, and 100 at first.' }) @IsOptional() @IsInt() @Min(1) @Max(100) target?: number;
}

@InputType({ description: 'A new wave: which published version is sent, and between which days.' })
export class WaveInput extends UpdateWaveInput {
  @Field(() => ID) @IsUUID() programmeId!: string;
  @Field(() => ID) @IsUUID() surveyVersionId!: string;
}

