import { ArgsType, Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { Missing } from '@muster/domain/recommendations';
import { IsEnum, IsInt, IsOptional, IsString, IsUUID, Length, MaxLength, Min } from 'class-validator';

export enum DatasetStateName {
  DRAFT = 'draft',
  PUBLISHED = 'published',
}
registerEnumType(DatasetStateName, { name: 'DatasetState', description: 'A draft is being decided about; a published version never changes.' });

export enum DatasetDecisionName {
  KEEP = 'keep',
  ALTER = 'alter',
  REMOVE = 'remove',
  ADD = 'add',
  UNDECIDED = 'undecided',
}
registerEnumType(DatasetDecisionName, { name: 'DatasetDecision', description: 'What is decided about an indicator.' });

export enum DatasetPhaseName {
  ONE = '1',
  TWO = '2',
  BOTH = '1+2',
}
registerEnumType(DatasetPhaseName, { name: 'DatasetPhase', description: 'In which phase an indicator is collected.' });

export enum SourceAgencyName {
  AUTHORITY = 'authority',
  HMCTS = 'hmcts',
  CAFCASS = 'cafcass',
}
registerEnumType(SourceAgencyName, { name: 'SourceAgency', description: 'From whom an indicator is collected.' });

@ObjectType({ description: 'What is decided: collected or not, and if so in which phase and from which agency.' })
export class DatasetChoice {
  @Field(() => DatasetDecisionName) decision!: DatasetDecisionName;
  @Field(() => DatasetPhaseName, { nullable: true, description: 'Null where it is not collected.' }) phase!: DatasetPhaseName | null;
  @Field(() => SourceAgencyName, { nullable: true, description: 'Null where it is not collected.' }) source!: SourceAgencyName | null;
  @Field(() => String, { nullable: true, description: 'Null only where nothing is decided.' }) reason!: string | null;
}

@ObjectType({ description: 'What a version says of one indicator.' })
export class DatasetEntry extends DatasetChoice {
  @Field({ description: 'The code of the indicator.' }) indicator!: string;
  @Field() name!: string;
  @Field() short!: string;
  @Field(() => String, { nullable: true, description: 'Null for what the report adds: it stands at no level.' }) level!: string | null;
  @Field(() => String, { nullable: true, description: 'What the published report says besides, with its contradictions.' }) note!: string | null;
  @Field(() => Int, { description: 'Grows by one with each decision; a decision names the one that it saw.' }) version!: number;
}

@ObjectType({ description: 'What a draft misses before it can be published.' })
export class DatasetMissing {
  @Field({ description: 'The code of the indicator.' }) indicator!: string;
  @Field(() => String, { description: 'entry, phase, source or reason.' }) what!: Missing['what'];
}

@ObjectType({ description: 'A version of the dataset that a programme recommends: a decision on each indicator.' })
export class Dataset {
  @Field(() => ID) id!: string;
  @Field(() => ID) programmeId!: string;
  @Field(() => Int) number!: number;
  @Field() title!: string;
  @Field(() => String, { nullable: true, description: 'What was said about the version when it was published.' }) note!: string | null;
  @Field(() => DatasetStateName) state!: DatasetStateName;
  @Field() createdBy!: string;
  @Field() createdAt!: Date;
  @Field(() => String, { nullable: true }) publishedBy!: string | null;
  @Field(() => Date, { nullable: true }) publishedAt!: Date | null;
  @Field(() => [DatasetEntry], { description: 'One an indicator, in the order of the framework.' }) entries!: DatasetEntry[];
  @Field(() => [DatasetMissing], { description: 'Empty for a published version.' }) missing!: DatasetMissing[];
  @Field(() => [String], { description: 'The verbs that you may do to it in its state.' }) allowedActions!: string[];
}

@ObjectType({ description: 'An indicator about which two versions say different things.' })
export class DatasetDifference {
  @Field({ description: 'The code of the indicator.' }) indicator!: string;
  @Field() name!: string;
  @Field(() => DatasetChoice, { nullable: true, description: 'Null: the earlier version does not hold it.' }) before!: DatasetChoice | null;
  @Field(() => DatasetChoice, { nullable: true, description: 'Null: the later version does not hold it.' }) after!: DatasetChoice | null;
  @Field(() => [String], { description: 'decision, phase, source, reason: whichever differ.' }) changed!: string[];
}

@ArgsType()
export class DraftDatasetArgs {
  @Field(() => ID) @IsUUID() programmeId!: string;
  @Field() @IsString() @Length(1, 200) title!: string;
}

@ArgsType()
export class DecideDatasetEntryArgs {
  @Field(() => ID) @IsUUID() datasetId!: string;
  @Field({ description: 'The code of the indicator.' }) @IsString() @MaxLength(100) indicator!: string;
  @Field(() => Int, { description: 'The version of the entry that you saw.' }) @IsInt() @Min(1) expectedVersion!: number;
  @Field(() => DatasetDecisionName) @IsEnum(DatasetDecisionName) decision!: DatasetDecisionName;
  @Field(() => DatasetPhaseName, { nullable: true }) @IsOptional() @IsEnum(DatasetPhaseName) phase?: DatasetPhaseName | null;
  @Field(() => SourceAgencyName, { nullable: true }) @IsOptional() @IsEnum(SourceAgencyName) source?: SourceAgencyName | null;
  @Field(() => String, { nullable: true }) @IsOptional() @IsString() @MaxLength(5000) reason?: string | null;
}

@ArgsType()
export class PublishDatasetArgs {
  @Field(() => ID) @IsUUID() id!: string;
  @Field(() => String, { nullable: true, description: 'What the version rests on.' }) @IsOptional() @IsString() @MaxLength(2000) note?: string | null;
}

@ArgsType()
export class DatasetDifferencesArgs {
  @Field(() => ID) @IsUUID() earlierId!: string;
  @Field(() => ID) @IsUUID() laterId!: string;
}
