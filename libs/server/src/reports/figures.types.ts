import { ArgsType, Field, Float, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import { Programme } from '../programmes/index.js';
import { Wave } from '../surveys/index.js';

export enum FigureUnitName {
  RATE = 'rate',
  COUNT = 'count',
  DAYS = 'days',
  TEXT = 'text',
}
registerEnumType(FigureUnitName, { name: 'FigureUnit', description: 'What the number of a row is: a rate has a denominator, a count and a number of days have none, a row of texts has no number.' });

@ObjectType({ description: 'The collection that a figure is about.' })
export class FigureCollection {
  @Field(() => ID) id!: string;
  @Field() code!: string;
  @Field() name!: string;
}

@ObjectType({ description: 'A row of a figure. The percentage of a rate has one decimal and is null over an empty base; a number is null where there is nothing to measure.' })
export class FigureRow {
  @Field({ description: 'What the row belongs to, such as a level; empty where the table has no groups.' }) group!: string;
  @Field() code!: string;
  @Field() label!: string;
  @Field(() => FigureUnitName) unit!: `${FigureUnitName}`;
  @Field(() => Int, { nullable: true }) numerator!: number | null;
  @Field(() => Int, { nullable: true }) denominator!: number | null;
  @Field(() => Float, { nullable: true }) percentage!: number | null;
  @Field(() => [String], { nullable: true, description: 'The texts of the row, one for each column, where the figure is a list; null where group and label say it.' }) cells?: string[];
}

@ObjectType({ description: 'A named table that can be printed: every rate with its numerator, denominator and what the denominator counts (in a list of texts: what a row is).' })
export class Figure {
  @Field() name!: string;
  @Field() title!: string;
  @Field(() => Programme) programme!: Programme;
  @Field(() => Wave, { nullable: true, description: 'The wave it is about; null where it is about a collection or the whole programme.' }) wave!: Wave | null;
  @Field(() => FigureCollection, { nullable: true, description: 'The collection it is about; null where it is about a wave or the whole programme.' }) collection!: FigureCollection | null;
  @Field() denominatorCounts!: string;
  @Field(() => [String]) columns!: string[];
  @Field(() => [String]) notes!: string[];
  @Field(() => [FigureRow]) rows!: FigureRow[];
  @Field(() => FigureRow, { nullable: true }) total!: FigureRow | null;
}

@ObjectType({ description: 'A figure that can be asked for.' })
export class FigureName {
  @Field() name!: string;
  @Field() title!: string;
}

@ArgsType()
export class FigureArgs {
  @Field() @IsString() @MaxLength(60) name!: string;
  @Field(() => ID, { nullable: true }) @IsOptional() @IsUUID() waveId?: string;
  @Field(() => String, { nullable: true, description: 'Code of the programme, where no wave id is given.' }) @IsOptional() @IsString() @MaxLength(60) programme?: string;
  @Field(() => String, { nullable: true, description: 'Name of the wave; the newest that has closed unless given.' }) @IsOptional() @IsString() @MaxLength(200) wave?: string;
  @Field(() => String, { nullable: true, description: 'Code of the collection; the one whose round closed last unless given.' }) @IsOptional() @IsString() @MaxLength(60) collection?: string;
}
