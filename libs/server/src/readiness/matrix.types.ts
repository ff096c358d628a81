import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Region } from '../organisations/index.js';
import { Wave } from '../surveys/index.js';
import { ObservationSourceName } from './matrix.args.js';
import { EvidenceRound } from './evidence.types.js';
import { StandingName } from './standing.types.js';

export enum LegendKindName {
  VALUE = 'value',
  NO_DATA = 'no-data',
  NOT_ASKED = 'not-asked',
  UNABLE = 'unable',
  SUPPRESSED = 'suppressed',
  OTHER = 'other',
}
registerEnumType(LegendKindName, { name: 'LegendKind', description: 'What kind of thing a letter stands for: these always look different.' });

export enum ColumnKindName {
  LEVEL = 'level',
  INDICATOR = 'indicator',
}
registerEnumType(ColumnKindName, { name: 'ColumnKind', description: 'What a column of a heatmap is.' });

@ObjectType({ description: 'One column of a heatmap: a level or an indicator.' })
export class MatrixColumn {
  @Field() code!: string;
  @Field() name!: string;
  @Field({ description: 'A name short enough for a narrow column.' }) short!: string;
  @Field(() => String, { nullable: true }) level!: string | null;
  @Field(() => ColumnKindName) kind!: ColumnKindName;
}

@ObjectType({ description: 'What a letter of a heatmap stands for.' })
export class MatrixLegend {
  @Field() letter!: string;
  @Field() code!: string;
  @Field() label!: string;
  @Field() meaning!: string;
  @Field(() => LegendKindName) kind!: LegendKindName;
  @Field(() => StandingName, { nullable: true, description: 'What it says about being ready; null where it says nothing about it.' }) standing!: StandingName | null;
}

@ObjectType({ description: 'One authority of a heatmap: one letter a column.' })
export class MatrixRow {
  @Field(() => ID, { description: 'The organisation.' }) id!: string;
  @Field(() => ID) responseId!: string;
  @Field() name!: string;
  @Field({ description: 'Its code, which stays when the ONS code changes; for an English authority the three digits of the department.' }) code!: string;
  @Field(() => String, { nullable: true }) gssCode!: string | null;
  @Field(() => String, { nullable: true, description: 'Code of the region.' }) region!: string | null;
  @Field(() => String, { nullable: true }) type!: string | null;
  @Field(() => String, { nullable: true, description: 'Code of the case management system that it named.' }) system!: string | null;
  @Field() cells!: string;
  @Field(() => String, { nullable: true, description: 'The letters of what it is compared with; null where nothing is.' }) other!: string | null;
  @Field(() => String, { nullable: true, description: 'A 1 for each letter that a champion or the project team judged, a 0 for each other one; null where declared answers or returns are shown.' }) moderated!: string | null;
  @Field(() => Int, { description: 'How many of its cells are ready; a hidden cell is none.' }) readiness!: number;
}

@ObjectType({ description: 'Counts of a heatmap. `counts` has a text a column: how many stand at each entry of the legend, in its order, with commas between; nothing stands between the commas where a number is hidden.' })
export class MatrixCounts {
  @Field(() => Int) total!: number;
  @Field(() => Int) answered!: number;
  @Field(() => [String]) counts!: string[];
}

@ObjectType({ description: 'One region of a heatmap, with its counts as in all counts of a heatmap.' })
export class MatrixRegion extends MatrixCounts {
  @Field(() => Region) region!: Region;
}

@ObjectType({ description: 'One case management system of a heatmap, with the authorities that named it.' })
export class MatrixSystem extends MatrixCounts {
  @Field() code!: string;
  @Field() name!: string;
}

@ObjectType({ description: 'A measure that can be shown as a heatmap.' })
export class MatrixMeasure {
  @Field() code!: string;
  @Field() label!: string;
}

@ObjectType({ description: 'How the cells of a heatmap lie to those that they are compared with, over the cells that have an answer on both sides. Better and worse follow what an answer says about being ready.' })
export class MatrixComparison {
  @Field(() => Wave) wave!: Wave;
  @Field(() => ObservationSourceName) source!: ObservationSourceName;
  @Field(() => Int) compared!: number;
  @Field(() => Int) same!: number;
  @Field(() => Int) better!: number;
  @Field(() => Int) worse!: number;
  @Field(() => Int, { description: 'They differ, and neither is better.' }) otherwise!: number;
}

@ObjectType({ description: 'A heatmap, compactly: one letter a cell, the legend beside it. It shows what you may see.' })
export class ReadinessMatrix {
  @Field(() => Wave) wave!: Wave;
  @Field(() => ObservationSourceName) source!: ObservationSourceName;
  @Field({ description: 'What the columns say, or the level columns where there are both.' }) measure!: string;
  @Field(() => [MatrixMeasure], { description: 'The measures that this wave can show over these columns, or over the levels where there are both.' }) measures!: MatrixMeasure[];
  @Field(() => String, { nullable: true, description: 'What the indicator columns say, where there are levels too.' }) indicatorMeasure!: string | null;
  @Field(() => [MatrixMeasure], { description: 'The measures that this wave can show over indicators, where there are levels too.' }) indicatorMeasures!: MatrixMeasure[];
  @Field(() => [MatrixColumn]) columns!: MatrixColumn[];
  @Field(() => [MatrixLegend]) legend!: MatrixLegend[];
  @Field(() => [MatrixRow]) rows!: MatrixRow[];
  @Field(() => [MatrixRegion]) regions!: MatrixRegion[];
  @Field(() => [MatrixSystem], { description: 'Of the authorities that named one.' }) systems!: MatrixSystem[];
  @Field(() => MatrixCounts, { description: 'All authorities of this view.' }) overall!: MatrixCounts;
  @Field(() => MatrixComparison, { nullable: true }) against!: MatrixComparison | null;
  @Field(() => [EvidenceRound], { description: 'The rounds whose returns are shown as evidence; none where none are.' }) evidence!: EvidenceRound[];
  @Field(() => [String], { description: 'The types of authority on the roster of the wave.' }) types!: string[];
  @Field(() => String, { nullable: true, description: 'Why something is hidden; null where nothing is.' }) suppression!: string | null;
  @Field(() => Int, { description: 'Authorities in this view.' }) total!: number;
  @Field(() => Int, { description: 'Of them, those that have submitted.' }) answered!: number;
  @Field() asAt!: Date;
}
