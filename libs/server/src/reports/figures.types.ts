import { ArgsType, Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import { Wave } from '../surveys/index.js';

@ObjectType({ description: 'A row of a figure. The percentage has one decimal and is null over an empty base.' })
export class FigureRow {
  @Field({ description: 'What the row belongs to, such as a level; empty where the table has no groups.' }) group!: string;
  @Field() code!: string;
  @Field() label!: string;
  @Field(() => Int) numerator!: number;
  @Field(() => Int) denominator!: number;
  @Field(() => Float, { nullable: true }) percentage!: number | null;
}

@ObjectType({ description: 'A named table that can be printed: every rate with its numerator, denominator and what the denominator counts.' })
export class Figure {
  @Field() name!: string;
  @Field() title!: string;
  @Field(() => Wave) wave!: Wave;
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
}
