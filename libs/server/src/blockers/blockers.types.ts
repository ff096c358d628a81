import { ArgsType, Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { PageInput, Rate } from '@muster/platform';
import { Type } from 'class-transformer';
import { IsArray, IsEnum, IsInt, IsOptional, IsString, IsUUID, Matches, MaxLength, ValidateNested } from 'class-validator';
import { Region, SortDirection } from '../organisations/index.js';
import { RoleName } from '../people/index.js';

export enum BlockerStatusName {
  OPEN = 'open',
  IN_PROGRESS = 'in-progress',
  RESOLVED = 'resolved',
  NOT_NEEDED = 'not-needed',
}
registerEnumType(BlockerStatusName, { name: 'BlockerStatus', description: 'Where a blocker stands: open, being worked on, resolved, or found not to be needed.' });

export enum BlockerCauseName {
  NOT_CAPTURED = 'not-captured',
  SYSTEM = 'system',
  SUPPLIER = 'supplier',
  CAPACITY = 'capacity',
  DATA_SHARING = 'data-sharing',
  DEFINITION = 'definition',
  CONSENT_OR_LAW = 'consent-or-law',
  OTHER_AGENCY = 'other-agency',
}
registerEnumType(BlockerCauseName, { name: 'BlockerCause', description: 'Why something stands in the way.' });

export enum BlockerActorName {
  AUTHORITY = 'authority',
  SUPPLIER = 'supplier',
  HMCTS = 'hmcts',
  CAFCASS = 'cafcass',
  DFE = 'dfe',
}
registerEnumType(BlockerActorName, { name: 'BlockerActor', description: 'Who must act so that something no longer stands in the way.' });

export enum PriorityName {
  MUST = 'must',
  SHOULD = 'should',
  COULD = 'could',
  NOT_NEEDED = 'not-needed',
}
registerEnumType(PriorityName, { name: 'Priority', description: 'Whether a blocker must, should or could be addressed, or need not be.' });

export enum BlockerSort {
  RANK = 'rank',
  CODE = 'blocker.code',
  TITLE = 'blocker.title',
  REPORTED = 'reported',
  DUE = 'blocker.due_on',
  STATUS = 'blocker.status',
}
registerEnumType(BlockerSort, { name: 'BlockerSort', description: 'By what blockers are listed: their place in the newest ranking, code, title, how many authorities report them, day, or status.' });

@ObjectType({ description: 'Something with a code and a name: an indicator, a level, a barrier or a system.' })
export class Named {
  @Field() code!: string;
  @Field() name!: string;
}

@ObjectType({ description: 'How many authorities of a region report a blocker.' })
export class ReportedInRegion {
  @Field(() => Region) region!: Region;
  @Field(() => Rate) rate!: Rate;
}

@ObjectType({ description: 'How many authorities on a case management system report a blocker.' })
export class ReportedOnSystem {
  @Field(() => Named) system!: Named;
  @Field(() => Rate) rate!: Rate;
}

@ObjectType({
  description: 'How many authorities report a blocker, where and on which system: those that named one of its barriers for one of its indicators or for their level, or said that another agency holds one where that is one of its barriers. Counted from the answers that you may see, each time.',
})
export class Reported {
  @Field(() => ID) waveId!: string;
  @Field() waveName!: string;
  @Field(() => Rate) rate!: Rate;
  @Field(() => [ReportedInRegion]) regions!: ReportedInRegion[];
  @Field(() => [ReportedOnSystem]) systems!: ReportedOnSystem[];
}

@ObjectType({ description: 'What stands in the way of reporting, why, who must act, what would remove it, and how many authorities report it.' })
export class Blocker {
  @Field(() => ID) id!: string;
  @Field(() => ID) programmeId!: string;
  @Field() code!: string;
  @Field() title!: string;
  @Field() solution!: string;
  @Field(() => Named, { nullable: true }) level!: Named | null;
  @Field(() => [Named]) indicators!: Named[];
  @Field(() => [Named], { description: 'By which barriers of the surveys authorities report it; other-agency is the answer that another agency holds the item.' }) barriers!: Named[];
  @Field(() => [Named], { description: 'Only authorities on these systems are counted; none: all of them.' }) systems!: Named[];
  @Field(() => BlockerCauseName, { nullable: true }) cause!: BlockerCauseName | null;
  @Field(() => BlockerActorName, { nullable: true }) actor!: BlockerActorName | null;
  @Field(() => BlockerStatusName) status!: BlockerStatusName;
  @Field(() => String, { nullable: true, description: 'Who looks after it: a team or a role.' }) owner!: string | null;
  @Field(() => String, { nullable: true }) startsOn!: string | null;
  @Field(() => String, { nullable: true }) dueOn!: string | null;
  @Field(() => String, { nullable: true }) resolvedOn!: string | null;
  @Field(() => String, { nullable: true }) evidence!: string | null;
  @Field(() => Int) version!: number;
  @Field(() => PriorityName, { nullable: true, description: 'Its priority in the newest published ranking, or in the one in the making while none is published; null without a place.' }) priority!: PriorityName | null;
  @Field(() => Int, { nullable: true, description: 'Its number inside of that priority.' }) position!: number | null;
  @Field(() => Reported, { nullable: true, description: 'Null while no survey has closed, and where `keptBack` says why.' }) reported!: Reported | null;
  @Field(() => String, { nullable: true, description: 'That who reports it is kept back from you, in a sentence; null where it is not.' }) keptBack!: string | null;
  @Field(() => [String], { description: 'The verbs that you may do to it.' }) allowedActions!: string[];
}

@ObjectType({ description: 'One page of blockers, and how many there are in all.' })
export class BlockerPage {
  @Field(() => [Blocker]) items!: Blocker[];
  @Field(() => Int) total!: number;
}

@ObjectType({ description: 'One version of a blocker: who changed what, when and why.' })
export class BlockerChange {
  @Field(() => Int) version!: number;
  @Field(() => [String], { description: 'What differs from the version before; of the first version everything that it says.' }) changed!: string[];
  @Field(() => String, { nullable: true }) reason!: string | null;
  @Field(() => String, { nullable: true, description: 'Null for whoever may not see who works in the programme.' }) changedBy!: string | null;
  @Field(() => RoleName, { nullable: true }) changedRole!: RoleName | null;
  @Field() changedAt!: Date;
}

@ObjectType({ description: 'What a blocker of this programme may name: levels, indicators, barriers and systems, each with its name.' })
export class BlockerChoices {
  @Field(() => [Named]) levels!: Named[];
  @Field(() => [Named]) indicators!: Named[];
  @Field(() => [Named]) barriers!: Named[];
  @Field(() => [Named]) systems!: Named[];
}

@InputType({ description: 'Which blockers are listed.' })
export class BlockerFilter {
  @Field(() => ID) @IsUUID() programmeId!: string;
  @Field(() => [ID], { nullable: true }) @IsOptional() @IsArray() @IsUUID(undefined, { each: true }) ids?: string[];
  @Field(() => String, { nullable: true }) @IsOptional() @IsString() @MaxLength(100) indicator?: string;
  @Field(() => String, { nullable: true }) @IsOptional() @IsString() @MaxLength(60) level?: string;
  @Field(() => BlockerCauseName, { nullable: true }) @IsOptional() @IsEnum(BlockerCauseName) cause?: BlockerCauseName;
  @Field(() => BlockerActorName, { nullable: true }) @IsOptional() @IsEnum(BlockerActorName) actor?: BlockerActorName;
  @Field(() => BlockerStatusName, { nullable: true }) @IsOptional() @IsEnum(BlockerStatusName) status?: BlockerStatusName;
  @Field(() => String, { nullable: true }) @IsOptional() @IsString() @MaxLength(60) barrier?: string;
  @Field(() => String, { nullable: true, description: 'Those that concern authorities on this system: of all systems, or of this one by name.' }) @IsOptional() @IsString() @MaxLength(60) system?: string;
  @Field(() => PriorityName, { nullable: true }) @IsOptional() @IsEnum(PriorityName) priority?: PriorityName;
  @Field(() => String, { nullable: true }) @IsOptional() @IsString() @MaxLength(100) search?: string;
  @Field(() => ID, { nullable: true, description: 'Of which survey the answers are counted; the newest that has closed unless said.' }) @IsOptional() @IsUUID() waveId?: string;
}

@InputType({ description: 'In which order blockers are listed.' })
export class BlockerOrder {
  @Field(() => BlockerSort) @IsEnum(BlockerSort) by!: BlockerSort;
  @Field(() => SortDirection, { nullable: true }) @IsOptional() @IsEnum(SortDirection) direction?: SortDirection;
}

@ArgsType()
export class BlockersArgs {
  @Field(() => BlockerFilter) @ValidateNested() @Type(() => BlockerFilter) filter!: BlockerFilter;
  @Field(() => BlockerOrder, { nullable: true }) @IsOptional() @ValidateNested() @Type(() => BlockerOrder) sort?: BlockerOrder;
  @Field(() => PageInput, { nullable: true }) @IsOptional() @ValidateNested() @Type(() => PageInput) page?: PageInput;
}

const day = () => Matches(/^\d{4}-\d{2}-\d{2}$/, { message: 'a day is written YYYY-MM-DD' });

@InputType({ description: 'What the register says about a blocker.' })
export class BlockerInput {
  @Field() @IsString() @MaxLength(1000) title!: string;
  @Field() @IsString() @MaxLength(2000) solution!: string;
  @Field(() => String, { nullable: true }) @IsOptional() @IsString() @MaxLength(60) level?: string | null;
  @Field(() => [String]) @IsArray() @IsString({ each: true }) indicators!: string[];
  @Field(() => [String]) @IsArray() @IsString({ each: true }) barriers!: string[];
  @Field(() => [String], { nullable: true }) @IsOptional() @IsArray() @IsString({ each: true }) systems?: string[] | null;
  @Field(() => BlockerCauseName, { nullable: true }) @IsOptional() @IsEnum(BlockerCauseName) cause?: BlockerCauseName | null;
  @Field(() => BlockerActorName, { nullable: true }) @IsOptional() @IsEnum(BlockerActorName) actor?: BlockerActorName | null;
  @Field(() => BlockerStatusName, { nullable: true, description: 'Open unless said.' }) @IsOptional() @IsEnum(BlockerStatusName) status?: BlockerStatusName | null;
  @Field(() => String, { nullable: true }) @IsOptional() @IsString() @MaxLength(1000) owner?: string | null;
  @Field(() => String, { nullable: true }) @IsOptional() @day() startsOn?: string | null;
  @Field(() => String, { nullable: true }) @IsOptional() @day() dueOn?: string | null;
  @Field(() => String, { nullable: true }) @IsOptional() @day() resolvedOn?: string | null;
  @Field(() => String, { nullable: true }) @IsOptional() @IsString() @MaxLength(4000) evidence?: string | null;
}

@ArgsType()
export class UpdateBlockerArgs {
  @Field(() => ID) @IsUUID() id!: string;
  @Field(() => Int, { description: 'The version that you have read.' }) @IsInt() expectedVersion!: number;
  @Field(() => BlockerInput) @ValidateNested() @Type(() => BlockerInput) input!: BlockerInput;
  @Field() @IsString() @MaxLength(4000) reason!: string;
}
