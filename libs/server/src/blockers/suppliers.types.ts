import { ArgsType, Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import { Wave } from '../surveys/index.js';
import { RankedBlocker } from './ranked.types.js';

@ObjectType({ description: 'A system and what waits for its supplier: blocked cells in which a blocker that the supplier must act on, or that the system or its supplier causes, takes part.' })
export class SupplierSystem {
  @Field() code!: string;
  @Field() name!: string;
  @Field(() => String, { nullable: true, description: 'The supplier, where one is known.' }) provider!: string | null;
  @Field(() => Int, { description: 'Authorities that answered and use it.' }) users!: number;
  @Field(() => Int, { description: 'Authorities of them that wait.' }) authorities!: number;
  @Field(() => Int, { description: 'Items that wait at one of them or more.' }) indicators!: number;
  @Field(() => Int, { description: 'Cells (item × authority) that wait, each once.' }) cells!: number;
  @Field(() => Int, { description: 'Blockers that are for the supplier.' }) blockers!: number;
}

@ObjectType({ description: 'Every system that an authority named, with what waits for its supplier; those for which most waits come first.' })
export class Suppliers {
  @Field(() => Wave) wave!: Wave;
  @Field() asAt!: Date;
  @Field(() => Int) answered!: number;
  @Field(() => [SupplierSystem]) systems!: SupplierSystem[];
}

@ObjectType({ description: 'What a supplier is asked for: one blocker with the items and authorities that wait for it.' })
export class SupplierAsk {
  @Field(() => RankedBlocker) blocker!: RankedBlocker;
  @Field(() => [String], { description: 'Names of the items.' }) items!: string[];
  @Field(() => [String], { description: 'Names of the authorities.' }) authorities!: string[];
  @Field(() => Int) cells!: number;
  @Field(() => String, { nullable: true, description: "The blocker's own day or, without one, the first target of its level; null where there is neither." }) neededOn!: string | null;
  @Field(() => String, { nullable: true, description: 'What the day is.' }) neededFor!: string | null;
}

@ObjectType({ description: 'An authority on the system, with the names of the items that wait there.' })
export class SupplierCustomer {
  @Field() name!: string;
  @Field(() => String, { nullable: true }) region!: string | null;
  @Field(() => [String]) items!: string[];
}

@ObjectType({ description: 'The sheet for the supplier of a system: what is asked for, by when, by which authorities. It names no person.' })
export class SupplierSheet {
  @Field(() => Wave) wave!: Wave;
  @Field() asAt!: Date;
  @Field(() => SupplierSystem) system!: SupplierSystem;
  @Field(() => [SupplierAsk]) asks!: SupplierAsk[];
  @Field(() => [SupplierCustomer]) customers!: SupplierCustomer[];
}

@ArgsType()
export class SuppliersArgs {
  @Field(() => ID) @IsUUID() programmeId!: string;
  @Field(() => ID, { nullable: true, description: 'The wave that is counted; the last one that closed unless given.' }) @IsOptional() @IsUUID() waveId?: string;
}

@ArgsType()
export class SupplierArgs extends SuppliersArgs {
  @Field({ description: 'Code of the system.' }) @IsString() @MaxLength(100) system!: string;
}
