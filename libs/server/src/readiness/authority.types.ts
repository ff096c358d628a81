import { ArgsType, Field, Float, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { IsOptional, IsUUID } from 'class-validator';
import { Organisation } from '../organisations/index.js';
import { ResponseStateName, Wave, WaveStateName } from '../surveys/index.js';
import { RatingChoice } from './moderation.types.js';
import { MatrixColumns } from './matrix.args.js';
import { StandingName } from './standing.types.js';

export enum PeerGroupName {
  REGION = 'region',
  NATION = 'nation',
  NEIGHBOURS = 'neighbours',
}
registerEnumType(PeerGroupName, { name: 'PeerGroup', description: 'Beside whom an authority is shown: its region and its nation, itself included, and its ten nearest statistical neighbours.' });

@ObjectType({ description: 'A group beside which an authority is shown: how many of it the wave asked, and how many of them answered.' })
export class AuthorityPeers {
  @Field(() => PeerGroupName) who!: PeerGroupName;
  @Field() name!: string;
  @Field(() => Int) asked!: number;
  @Field(() => Int) answered!: number;
  @Field({ description: 'Too few of them answered for their answers to be shown.' }) hidden!: boolean;
}

@ObjectType({ description: 'How many of a group declared each choice, in the order of the choices of the measure; null where too few answered.' })
export class AuthorityPeerCounts {
  @Field(() => PeerGroupName) who!: PeerGroupName;
  @Field(() => [Int], { nullable: true }) counts!: number[] | null;
}

@ObjectType({ description: 'What is said of a level or an indicator: a choice, or a state such as unable; with the letter of the heatmap, in words, and since when.' })
export class AuthorityPosition {
  @Field() state!: string;
  @Field(() => String, { nullable: true }) code!: string | null;
  @Field() letter!: string;
  @Field() label!: string;
  @Field(() => StandingName, { nullable: true }) standing!: StandingName | null;
  @Field() asOf!: Date;
}

@ObjectType({ description: 'One measure of a level or an indicator: declared, what is held beside it, and what others declared.' })
export class AuthorityReading {
  @Field() measure!: string;
  @Field(() => AuthorityPosition, { nullable: true }) declared!: AuthorityPosition | null;
  @Field(() => AuthorityPosition, { nullable: true }) moderated!: AuthorityPosition | null;
  @Field(() => [AuthorityPeerCounts]) peers!: AuthorityPeerCounts[];
}

@ObjectType({ description: 'A level or an indicator of one authority.' })
export class AuthoritySubject {
  @Field() code!: string;
  @Field() name!: string;
  @Field() short!: string;
  @Field() level!: string;
  @Field(() => [AuthorityReading]) readings!: AuthorityReading[];
  @Field(() => AuthorityPosition, { nullable: true, description: 'What came of it in the newest round of its level; null where that is not known.' }) evidenced!: AuthorityPosition | null;
  @Field(() => [RatingChoice], { description: 'What stands in the way, as the authority says.' }) barriers!: RatingChoice[];
  @Field(() => Float, { nullable: true, description: 'In how many months it could be reported, as the authority says.' }) leadTime!: number | null;
}

@ObjectType({ description: 'A measure of the page, with its choices and the letter of each.' })
export class AuthorityMeasure {
  @Field() code!: string;
  @Field() label!: string;
  @Field(() => MatrixColumns) columns!: MatrixColumns;
  @Field(() => [AuthorityChoice]) choices!: AuthorityChoice[];
}

@ObjectType({ description: 'A choice of a measure: its letter in heatmaps, its words, and what it says about being ready.' })
export class AuthorityChoice extends RatingChoice {
  @Field() letter!: string;
  @Field(() => StandingName, { nullable: true }) standing!: StandingName | null;
}

@ObjectType({ description: 'What a neighbour declared of a measure: one letter a level or indicator, in their order.' })
export class NeighbourCells {
  @Field() measure!: string;
  @Field() cells!: string;
}

@ObjectType({ description: 'One of the ten nearest statistical neighbours. `answered` is null, and there are no letters, where its answer is not yours to see.' })
export class AuthorityNeighbour {
  @Field(() => Organisation) organisation!: Organisation;
  @Field(() => Int) rank!: number;
  @Field(() => Boolean, { nullable: true }) answered!: boolean | null;
  @Field(() => [NeighbourCells]) cells!: NeighbourCells[];
}

@ObjectType({ description: 'A return that is expected of the authority, and what is known of it.' })
export class AuthorityReturn {
  @Field(() => ID) returnId!: string;
  @Field() name!: string;
  @Field(() => String, { nullable: true }) level!: string | null;
  @Field() roundState!: string;
  @Field() dueOn!: string;
  @Field(() => AuthorityPosition, { nullable: true, description: 'Null where it is neither here nor accounted for, and its round is open.' }) came!: AuthorityPosition | null;
}

@ObjectType({ description: 'Something that the authority said about itself as a whole: the question, and the answer in words.' })
export class AuthorityStatement {
  @Field() measure!: string;
  @Field() question!: string;
  @Field() answer!: string;
}

@ObjectType({ description: 'A wave that asked the authority.' })
export class AuthorityWave {
  @Field(() => ID) id!: string;
  @Field() name!: string;
  @Field(() => WaveStateName) state!: WaveStateName;
  @Field() closesOn!: string;
  @Field() programme!: string;
  @Field(() => ID) responseId!: string;
}

@ObjectType({ description: 'How ready one authority is: declared, moderated and evidenced, beside its region, its nation and its ten nearest statistical neighbours. Of others only counts, unless their answers are yours to see.' })
export class AuthorityReadiness {
  @Field(() => Organisation) organisation!: Organisation;
  @Field(() => Wave) wave!: Wave;
  @Field(() => [AuthorityWave], { description: 'Every wave that asked it, closed ones first.' }) waves!: AuthorityWave[];
  @Field(() => ID) responseId!: string;
  @Field(() => ResponseStateName) state!: ResponseStateName;
  @Field({ description: 'It has a submission in this wave.' }) answered!: boolean;
  @Field({ description: 'In a sentence whether it has answered, and where it has not, how far it is.' }) standing!: string;
  @Field(() => Date, { nullable: true }) submittedAt!: Date | null;
  @Field(() => String, { nullable: true, description: 'The case management system that it named.' }) system!: string | null;
  @Field(() => [AuthorityMeasure]) measures!: AuthorityMeasure[];
  @Field(() => [AuthoritySubject]) levels!: AuthoritySubject[];
  @Field(() => [AuthoritySubject]) indicators!: AuthoritySubject[];
  @Field(() => [AuthorityStatement], { description: 'What it said of lead times and of when it could start.' }) leadTimes!: AuthorityStatement[];
  @Field(() => [AuthorityPeers]) peers!: AuthorityPeers[];
  @Field(() => Int, { description: 'Answers of fewer than this many authorities are not shown.' }) smallestBase!: number;
  @Field(() => [AuthorityNeighbour]) neighbours!: AuthorityNeighbour[];
  @Field(() => [AuthorityReturn]) returns!: AuthorityReturn[];
  @Field() asAt!: Date;
  @Field(() => [String], { description: 'The verbs that you may do to it.' }) allowedActions!: string[];
}

@ArgsType()
export class AuthorityArgs {
  @Field(() => ID) @IsUUID() organisationId!: string;
  @Field(() => ID, { nullable: true, description: 'The newest closed wave that asked it, unless said.' }) @IsOptional() @IsUUID() waveId?: string | null;
}
