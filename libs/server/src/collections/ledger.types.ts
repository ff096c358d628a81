import { ArgsType, Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { PageInput } from '@muster/platform';
import { Type } from 'class-transformer';
import { IsEnum, IsOptional, IsString, IsUUID, MaxLength, ValidateNested } from 'class-validator';
import { Organisation, Region } from '../organisations/index.js';
import { Collection } from './collections.types.js';
import { ReturnOutcomeName, ReturnRound, ReturnStateName, TimelinessName } from './returns.types.js';

@ObjectType({ description: 'One organisation of a ledger: one letter a round, in the order of `rounds`; a hyphen where the round expects nothing of it.' })
export class LedgerRow {
  @Field(() => Organisation) organisation!: Organisation;
  @Field(() => Region, { nullable: true }) region!: Region | null;
  @Field(() => String, { nullable: true, description: 'The case management system that the authority named last.' }) system!: string | null;
  @Field() states!: string;
  @Field({ description: 'Against the original days.' }) timeliness!: string;
  @Field({ description: 'Against the days with their extensions.' }) timelinessExtended!: string;
  @Field() outcomes!: string;
  @Field(() => [String], { description: 'The id of each return; empty where there is none.' }) returnIds!: string[];
}

@ObjectType({ description: 'What a letter of a ledger stands for, or what may be chosen in a filter (then without a letter).' })
export class LedgerLetter {
  @Field() letter!: string;
  @Field() code!: string;
  @Field() label!: string;
}

@ObjectType({ description: 'What the returns of a round come to, over every row of the filter. On time, late and overdue are against the days with their extensions.' })
export class LedgerTotals {
  @Field(() => ID) roundId!: string;
  @Field(() => Int) expected!: number;
  @Field(() => Int) returned!: number;
  @Field(() => Int) accepted!: number;
  @Field(() => Int) onTime!: number;
  @Field(() => Int) late!: number;
  @Field(() => Int) overdue!: number;
  @Field(() => Int) accounted!: number;
  @Field(() => Int) outstanding!: number;
}

@ObjectType({ description: 'Who has returned what: organisations by rounds, compactly, with the legends beside it. It shows what you may see.' })
export class Ledger {
  @Field(() => Collection) collection!: Collection;
  @Field(() => [ReturnRound], { description: 'The rounds that were opened, oldest first.' }) rounds!: ReturnRound[];
  @Field(() => [LedgerRow]) rows!: LedgerRow[];
  @Field(() => Int, { description: 'Organisations in all, not only on this page.' }) total!: number;
  @Field(() => [LedgerTotals], { description: 'One a round, in their order.' }) totals!: LedgerTotals[];
  @Field(() => [LedgerLetter]) states!: LedgerLetter[];
  @Field(() => [LedgerLetter]) timeliness!: LedgerLetter[];
  @Field(() => [LedgerLetter]) outcomes!: LedgerLetter[];
  @Field(() => [LedgerLetter], { description: 'The case management systems, for the filter.' }) systems!: LedgerLetter[];
  @Field() asAt!: Date;
}

@InputType({ description: 'Which organisations a ledger shows. State, outcome and timeliness (with its extension) are those of the round named, else of any round.' })
export class LedgerFilter {
  @Field(() => String, { nullable: true }) @IsOptional() @IsString() region?: string;
  @Field(() => String, { nullable: true }) @IsOptional() @IsUUID() championId?: string;
  @Field(() => String, { nullable: true }) @IsOptional() @IsString() system?: string;
  @Field(() => ReturnStateName, { nullable: true }) @IsOptional() @IsEnum(ReturnStateName) state?: ReturnStateName;
  @Field(() => ReturnOutcomeName, { nullable: true }) @IsOptional() @IsEnum(ReturnOutcomeName) outcome?: ReturnOutcomeName;
  @Field(() => TimelinessName, { nullable: true }) @IsOptional() @IsEnum(TimelinessName) timeliness?: TimelinessName;
  @Field(() => ID, { nullable: true }) @IsOptional() @IsUUID() roundId?: string;
  @Field(() => String, { nullable: true }) @IsOptional() @IsString() @MaxLength(100) search?: string;
}

@ArgsType()
export class LedgerArgs {
  @Field(() => ID) @IsUUID() collectionId!: string;
  @Field(() => LedgerFilter, { nullable: true }) @IsOptional() @ValidateNested() @Type(() => LedgerFilter) filter?: LedgerFilter;
  @Field(() => PageInput, { nullable: true }) @IsOptional() @ValidateNested() @Type(() => PageInput) page?: PageInput;
}
