import { ArgsType, Field, ID, InputType, registerEnumType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsBoolean, IsEnum, IsOptional, IsString, IsUUID, MaxLength, ValidateNested } from 'class-validator';

export enum MatrixColumns {
  LEVEL = 'level',
  INDICATOR = 'indicator',
  BOTH = 'both',
}
registerEnumType(MatrixColumns, { name: 'MatrixColumns', description: 'What the columns of a heatmap are: levels, indicators, or the levels in front of the indicators.' });

export enum ObservationSourceName {
  DECLARED = 'declared',
  EVIDENCED = 'evidenced',
  MODERATED = 'moderated',
}
registerEnumType(ObservationSourceName, {
  name: 'ObservationSource',
  description: 'Who says it: the authority itself; the returns that came; or a champion or the project team where they judged otherwise, and the authority everywhere else.',
});

export enum MatrixStateName {
  ANSWERED = 'answered',
  NOT_ANSWERED = 'not-answered',
  UNABLE = 'unable',
  NOT_COLLECTED = 'not-collected',
  NOT_APPLICABLE = 'not-applicable',
  UNKNOWN = 'unknown',
}
registerEnumType(MatrixStateName, { name: 'MatrixState', description: 'Authorities that have answered or have not; or that say somewhere in this view that they are unable, do not collect it, that it does not apply or that they do not know.' });

@InputType({ description: 'Which authorities and columns a heatmap shows.' })
export class MatrixFilter {
  @Field(() => ID, { nullable: true }) @IsOptional() @IsString() region?: string;
  @Field(() => String, { nullable: true, description: 'Code of a level: only its columns.' }) @IsOptional() @IsString() @MaxLength(60) level?: string;
  @Field(() => String, { nullable: true, description: 'Code of a case management system.' }) @IsOptional() @IsString() @MaxLength(60) system?: string;
  @Field(() => String, { nullable: true, description: 'Type of authority, as the roster has it.' }) @IsOptional() @IsString() @MaxLength(100) type?: string;
  @Field(() => ID, { nullable: true, description: 'An organisation: it and its ten nearest statistical neighbours.' }) @IsOptional() @IsUUID() neighboursOf?: string;
  @Field(() => MatrixStateName, { nullable: true }) @IsOptional() @IsEnum(MatrixStateName) state?: MatrixStateName;
  @Field(() => String, { nullable: true }) @IsOptional() @IsString() @MaxLength(100) search?: string;
  @Field(() => Boolean, { nullable: true, description: 'Only the rows and columns in which something differs from what is compared.' }) @IsOptional() @IsBoolean() differing?: boolean;
}

@InputType({ description: 'With what a heatmap is compared: another wave, another source, or both. What is not given is as in the heatmap itself.' })
export class MatrixAgainst {
  @Field(() => ID, { nullable: true }) @IsOptional() @IsUUID() waveId?: string;
  @Field(() => ObservationSourceName, { nullable: true }) @IsOptional() @IsEnum(ObservationSourceName) source?: ObservationSourceName;
}

@ArgsType()
export class MatrixArgs {
  @Field(() => ID) @IsUUID() waveId!: string;
  @Field(() => MatrixColumns) @IsEnum(MatrixColumns) columns!: MatrixColumns;
  @Field(() => String, { nullable: true, description: 'What the columns say, or the level columns where there are both; red, amber or green for levels and the source for indicators unless said.' }) @IsOptional() @IsString() @MaxLength(60) measure?: string;
  @Field(() => String, { nullable: true, description: 'What the indicator columns say where there are both; the source unless said.' }) @IsOptional() @IsString() @MaxLength(60) indicatorMeasure?: string;
  @Field(() => ObservationSourceName, { nullable: true, description: 'Declared unless said. What returns evidence needs no measure.' }) @IsOptional() @IsEnum(ObservationSourceName) source?: ObservationSourceName;
  @Field(() => ID, { nullable: true, description: 'The collection whose returns are the evidence; unless said, for each level the newest closed round of the programme.' }) @IsOptional() @IsUUID() collectionId?: string;
  @Field(() => MatrixAgainst, { nullable: true }) @IsOptional() @ValidateNested() @Type(() => MatrixAgainst) against?: MatrixAgainst;
  @Field(() => MatrixFilter, { nullable: true }) @IsOptional() @ValidateNested() @Type(() => MatrixFilter) filter?: MatrixFilter;
}
