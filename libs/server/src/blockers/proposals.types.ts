import { ArgsType, Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { IsBoolean, IsEnum, IsInt, IsOptional, IsString, IsUUID, MaxLength, Min } from 'class-validator';
import { RoleName } from '../people/index.js';
import { PriorityName } from './blockers.types.js';

export enum ProposalStateName {
  OPEN = 'open',
  ACCEPTED = 'accepted',
  DECLINED = 'declined',
  WITHDRAWN = 'withdrawn',
}
registerEnumType(ProposalStateName, { name: 'ProposalState', description: 'What came of a proposal.' });

export enum VoteName {
  FOR = 'for',
  AGAINST = 'against',
}
registerEnumType(VoteName, { name: 'Vote', description: 'For or against a proposal.' });

@ObjectType({ description: 'Who voted how, and why. Shown to staff only.' })
export class RankingVote {
  @Field() name!: string;
  @Field(() => String, { nullable: true, description: 'The region that a champion speaks for; null for the project team.' }) region!: string | null;
  @Field(() => VoteName) vote!: VoteName;
  @Field(() => String, { nullable: true }) reason!: string | null;
  @Field() votedAt!: Date;
}

@ObjectType({ description: 'Another place that somebody proposes for a blocker, with the votes on it and what came of it.' })
export class RankingProposal {
  @Field(() => ID) id!: string;
  @Field(() => ID) blockerId!: string;
  @Field({ description: 'The code of the blocker.' }) code!: string;
  @Field({ description: 'The title of the blocker.' }) title!: string;
  @Field(() => PriorityName) priority!: PriorityName;
  @Field(() => Int, { nullable: true, description: 'Null: at the end of the priority.' }) position!: number | null;
  @Field() reason!: string;
  @Field(() => ProposalStateName) state!: ProposalStateName;
  @Field(() => String, { nullable: true, description: 'Null for whoever may not see who works in the programme.' }) proposedBy!: string | null;
  @Field(() => RoleName, { nullable: true }) proposedRole!: RoleName | null;
  @Field(() => String, { nullable: true, description: 'Code of the region for which it was proposed; null for the project team.' }) region!: string | null;
  @Field() proposedAt!: Date;
  @Field(() => Date, { nullable: true }) decidedAt!: Date | null;
  @Field(() => String, { nullable: true }) decisionReason!: string | null;
  @Field(() => Int) votesFor!: number;
  @Field(() => Int) votesAgainst!: number;
  @Field(() => [RankingVote], { description: 'Each vote; none for whoever may not see who works in the programme.' }) votes!: RankingVote[];
  @Field({ description: 'Did you propose it?' }) own!: boolean;
  @Field(() => VoteName, { nullable: true, description: 'How you voted.' }) ownVote!: VoteName | null;
}

@ArgsType()
export class ProposeRankArgs {
  @Field(() => ID) @IsUUID() rankingId!: string;
  @Field(() => ID) @IsUUID() blockerId!: string;
  @Field(() => PriorityName) @IsEnum(PriorityName) priority!: PriorityName;
  @Field(() => Int, { nullable: true, description: 'The number inside of the priority; at the end unless said.' }) @IsOptional() @IsInt() @Min(1) position?: number;
  @Field() @IsString() @MaxLength(4000) reason!: string;
}

@ArgsType()
export class VoteOnProposalArgs {
  @Field(() => ID) @IsUUID() proposalId!: string;
  @Field(() => VoteName) @IsEnum(VoteName) vote!: VoteName;
  @Field(() => String, { nullable: true }) @IsOptional() @IsString() @MaxLength(4000) reason?: string;
}

@ArgsType()
export class DecideProposalArgs {
  @Field(() => ID) @IsUUID() id!: string;
  @Field({ description: 'Accepting puts the blocker where it was proposed.' }) @IsBoolean() accepted!: boolean;
  @Field() @IsString() @MaxLength(4000) reason!: string;
}
