import { ArgsType, Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { PageInput } from '@muster/platform';
import { Type } from 'class-transformer';
import { IsEnum, IsInt, IsOptional, IsString, IsUUID, Length, MaxLength, Min, ValidateNested } from 'class-validator';
import { BlockerActorName, Named, PriorityName } from './blockers.types.js';

export enum RankingStateName {
  DRAFT = 'draft',
  MODERATION = 'moderation',
  PUBLISHED = 'published',
}
registerEnumType(RankingStateName, { name: 'RankingState', description: 'Where a ranking stands: a draft of the project team, in moderation by the champions, or published and never changed.' });

export enum DifferenceKind {
  ENTERED = 'entered',
  LEFT = 'left',
  PRIORITY = 'priority',
  MOVED = 'moved',
  WORDED = 'worded',
}
registerEnumType(DifferenceKind, { name: 'DifferenceKind', description: 'How a blocker differs between two rankings: it entered, left, changed its priority, moved among the others of its priority, or was worded anew.' });

@ObjectType({ description: 'The place of a blocker in a ranking, with its words: those of the register, and once published those of that day for ever.' })
export class RankingEntry {
  @Field(() => ID) blockerId!: string;
  @Field() code!: string;
  @Field(() => PriorityName) priority!: PriorityName;
  @Field(() => Int, { description: 'Its number inside of the priority, from 1.' }) position!: number;
  @Field() title!: string;
  @Field() solution!: string;
  @Field(() => [Named]) indicators!: Named[];
  @Field(() => BlockerActorName, { nullable: true }) actor!: BlockerActorName | null;
}

@ObjectType({ description: 'A blocker that stands in the way and has no place in a ranking yet.' })
export class Unranked {
  @Field(() => ID) blockerId!: string;
  @Field() code!: string;
  @Field() title!: string;
}

@ObjectType({ description: 'An order in which blockers must, should or could be addressed. Only published ones are seen by whoever does not make them, and those never change.' })
export class Ranking {
  @Field(() => ID) id!: string;
  @Field(() => ID) programmeId!: string;
  @Field(() => Int) number!: number;
  @Field() title!: string;
  @Field(() => String, { nullable: true }) note!: string | null;
  @Field(() => RankingStateName) state!: RankingStateName;
  @Field(() => Int) version!: number;
  @Field() createdAt!: Date;
  @Field(() => Date, { nullable: true }) publishedAt!: Date | null;
  @Field(() => Int, { description: 'How many blockers it ranks, those that are not needed included.' }) ranked!: number;
  @Field(() => [String], { description: 'The verbs that you may do to it in its state.' }) allowedActions!: string[];
}

@ObjectType({ description: 'One page of rankings, and how many there are in all.' })
export class RankingPage {
  @Field(() => [Ranking]) items!: Ranking[];
  @Field(() => Int) total!: number;
}

@ObjectType({ description: 'How one blocker differs between two rankings.' })
export class RankingDifference {
  @Field(() => DifferenceKind) kind!: DifferenceKind;
  @Field(() => ID) blockerId!: string;
  @Field(() => RankingEntry, { nullable: true, description: 'As the earlier one has it; null where it entered.' }) before!: RankingEntry | null;
  @Field(() => RankingEntry, { nullable: true, description: 'As the later one has it; null where it left.' }) after!: RankingEntry | null;
}

@ArgsType()
export class RankingsArgs {
  @Field(() => ID) @IsUUID() programmeId!: string;
  @Field(() => RankingStateName, { nullable: true }) @IsOptional() @IsEnum(RankingStateName) state?: RankingStateName;
  @Field(() => PageInput, { nullable: true }) @IsOptional() @ValidateNested() @Type(() => PageInput) page?: PageInput;
}

@InputType({ description: 'What a new ranking is called, and what is to know about it.' })
export class RankingInput {
  @Field() @IsString() @Length(1, 120) title!: string;
  @Field(() => String, { nullable: true }) @IsOptional() @IsString() @MaxLength(2000) note?: string;
}

@ArgsType()
export class ArrangeRankingArgs {
  @Field(() => ID) @IsUUID() id!: string;
  @Field(() => Int, { description: 'The version that you have read.' }) @IsInt() expectedVersion!: number;
  @Field(() => ID) @IsUUID() blockerId!: string;
  @Field(() => PriorityName) @IsEnum(PriorityName) priority!: PriorityName;
  @Field(() => Int, { description: 'The number inside of the priority; beyond the end means the end.' }) @IsInt() @Min(1) position!: number;
}

@ArgsType()
export class RankingVersionArgs {
  @Field(() => ID) @IsUUID() id!: string;
  @Field(() => Int, { description: 'The version that you have read.' }) @IsInt() expectedVersion!: number;
}
