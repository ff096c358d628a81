import { ArgsType, Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Rate } from '@muster/platform';
import { IsEnum, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import { Organisation, Region } from '../organisations/index.js';
import { Wave } from '../surveys/index.js';
import { EvidenceRound } from './evidence.types.js';
import { MatrixColumns } from './matrix.args.js';
import { MatrixColumn } from './matrix.types.js';
import { StandingName } from './standing.types.js';

export enum SaidName {
  READY = 'ready',
  PARTLY = 'partly',
  NOT_READY = 'not-ready',
  NOTHING = 'nothing',
}
registerEnumType(SaidName, { name: 'Said', description: 'What an authority said about being ready; nothing where it did not answer, was not asked, or does not know.' });

@ObjectType({ description: 'One cell of the table of what was said against what was done: how many authorities, each once a column.' })
export class GapCell {
  @Field(() => SaidName) said!: SaidName;
  @Field(() => StandingName) did!: StandingName;
  @Field(() => Int) count!: number;
}

@ObjectType({ description: 'How many of those that said ready did not return it, how many of those that said not ready did, and how many could be compared.' })
export class GapRates {
  @Field(() => Int) compared!: number;
  @Field(() => Rate) readyNotDone!: Rate;
  @Field(() => Rate) notReadyDone!: Rate;
}

@ObjectType({ description: 'The gap at one level or indicator.' })
export class GapOfSubject {
  @Field(() => MatrixColumn) subject!: MatrixColumn;
  @Field(() => GapRates) rates!: GapRates;
}

@ObjectType({ description: 'The gap in one region.' })
export class GapOfRegion {
  @Field(() => Region) region!: Region;
  @Field(() => GapRates) rates!: GapRates;
}

@ObjectType({ description: 'An authority that did the contrary of what it said, with the codes of the levels or indicators.' })
export class GapOfAuthority {
  @Field(() => Organisation) organisation!: Organisation;
  @Field(() => ID) responseId!: string;
  @Field(() => Int, { description: 'Of how many levels or indicators both is known.' }) compared!: number;
  @Field(() => [String], { description: 'Said ready, and did not return it.' }) readyNotDone!: string[];
  @Field(() => [String], { description: 'Said not ready, and returned it.' }) notReadyDone!: string[];
}

@ObjectType({ description: 'What authorities said in a wave against what they did in the newest rounds, as far as you may see them. Amber, partly and a part of the data are never a contradiction.' })
export class Gaps {
  @Field(() => Wave) wave!: Wave;
  @Field(() => [EvidenceRound]) rounds!: EvidenceRound[];
  @Field(() => [MatrixColumn]) columns!: MatrixColumn[];
  @Field(() => Int, { description: 'Authorities in this view.' }) authorities!: number;
  @Field(() => [GapCell]) cells!: GapCell[];
  @Field(() => GapRates) total!: GapRates;
  @Field(() => Int, { description: 'Pairs of an authority and a column of which it is not known what was done, or nothing was expected.' }) notCompared!: number;
  @Field(() => [GapOfSubject]) bySubject!: GapOfSubject[];
  @Field(() => [GapOfRegion]) byRegion!: GapOfRegion[];
  @Field(() => [GapOfAuthority], { description: 'In alphabetical order; those without a contradiction are left out.' }) byAuthority!: GapOfAuthority[];
  @Field() asAt!: Date;
}

@ArgsType()
export class GapsArgs {
  @Field(() => ID) @IsUUID() waveId!: string;
  @Field(() => MatrixColumns) @IsEnum(MatrixColumns) columns!: MatrixColumns;
  @Field(() => ID, { nullable: true, description: 'Only the rounds of this collection.' }) @IsOptional() @IsUUID() collectionId?: string | null;
  @Field(() => ID, { nullable: true }) @IsOptional() @IsString() @MaxLength(60) region?: string | null;
}
