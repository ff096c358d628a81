import { ArgsType, Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Rate } from '@muster/platform';
import { Type } from 'class-transformer';
import { IsEnum, IsOptional, IsString, IsUUID, MaxLength, ValidateNested } from 'class-validator';
import { Region } from '../organisations/index.js';
import { Wave } from '../surveys/index.js';

export enum MatrixColumns {
  LEVEL = 'level',
  INDICATOR = 'indicator',
}
registerEnumType(MatrixColumns, { name: 'MatrixColumns', description: 'What the columns of a heatmap are.' });

export enum LegendKindName {
  VALUE = 'value',
  NO_DATA = 'no-data',
  NOT_ASKED = 'not-asked',
  UNABLE = 'unable',
  OTHER = 'other',
}
registerEnumType(LegendKindName, { name: 'LegendKind', description: 'What kind of thing a letter stands for: these always look different.' });

@ObjectType({ description: 'How many authorities of a region have answered.' })
export class RegionRate {
  @Field(() => Region) region!: Region;
  @Field(() => Rate) rate!: Rate;
  @Field(() => Int) notStarted!: number;
  @Field(() => Int) inProgress!: number;
  @Field(() => Int) submitted!: number;
}

@ObjectType({ description: 'How many authorities have answered, by region and in all, as far as you may see them.' })
export class ResponseRates {
  @Field(() => Wave) wave!: Wave;
  @Field() asAt!: Date;
  @Field(() => [RegionRate]) regions!: RegionRate[];
  @Field(() => Rate) total!: Rate;
}

@ObjectType({ description: 'One column of a heatmap: a level or an indicator.' })
export class MatrixColumn {
  @Field() code!: string;
  @Field() name!: string;
  @Field({ description: 'A name short enough for a narrow column.' }) short!: string;
  @Field(() => String, { nullable: true }) level!: string | null;
}

@ObjectType({ description: 'What a letter of a heatmap stands for.' })
export class MatrixLegend {
  @Field() letter!: string;
  @Field() code!: string;
  @Field() label!: string;
  @Field() meaning!: string;
  @Field(() => LegendKindName) kind!: LegendKindName;
}

@ObjectType({ description: 'One authority of a heatmap: one letter a column.' })
export class MatrixRow {
  @Field(() => ID, { description: 'The organisation.' }) id!: string;
  @Field(() => ID) responseId!: string;
  @Field() name!: string;
  @Field(() => String, { nullable: true, description: 'Code of the region.' }) region!: string | null;
  @Field(() => String, { nullable: true, description: 'Code of the case management system that it named.' }) system!: string | null;
  @Field() cells!: string;
}

@ObjectType({ description: 'One region of a heatmap. `counts` has a text a column: how many stand at each entry of the legend, in its order, with commas between.' })
export class MatrixRegion {
  @Field(() => Region) region!: Region;
  @Field(() => Int) total!: number;
  @Field(() => Int) answered!: number;
  @Field(() => [String]) counts!: string[];
}

@ObjectType({ description: 'A measure that can be shown as a heatmap.' })
export class MatrixMeasure {
  @Field() code!: string;
  @Field() label!: string;
}

@ObjectType({ description: 'A heatmap, compactly: one letter a cell, the legend beside it. It shows what you may see.' })
export class ReadinessMatrix {
  @Field(() => Wave) wave!: Wave;
  @Field() measure!: string;
  @Field(() => [MatrixMeasure], { description: 'The measures that this wave can show over these columns.' }) measures!: MatrixMeasure[];
  @Field(() => [MatrixColumn]) columns!: MatrixColumn[];
  @Field(() => [MatrixLegend]) legend!: MatrixLegend[];
  @Field(() => [MatrixRow]) rows!: MatrixRow[];
  @Field(() => [MatrixRegion]) regions!: MatrixRegion[];
  @Field(() => Int, { description: 'Authorities in this view.' }) total!: number;
  @Field(() => Int, { description: 'Of them, those that have submitted.' }) answered!: number;
  @Field() asAt!: Date;
}

@InputType({ description: 'Which authorities a heatmap shows.' })
export class MatrixFilter {
  @Field(() => ID, { nullable: true }) @IsOptional() @IsString() region?: string;
  @Field(() => String, { nullable: true, description: 'Code of a case management system.' }) @IsOptional() @IsString() @MaxLength(60) system?: string;
  @Field(() => String, { nullable: true }) @IsOptional() @IsString() @MaxLength(100) search?: string;
}

@ArgsType()
export class MatrixArgs {
  @Field(() => ID) @IsUUID() waveId!: string;
  @Field(() => MatrixColumns) @IsEnum(MatrixColumns) columns!: MatrixColumns;
  @Field(() => String, { nullable: true, description: 'Which measure; red, amber or green for levels and the source for indicators unless said.' }) @IsOptional() @IsString() @MaxLength(60) measure?: string;
  @Field(() => MatrixFilter, { nullable: true }) @IsOptional() @ValidateNested() @Type(() => MatrixFilter) filter?: MatrixFilter;
}
