import { ArgsType, Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import { SharingInstrumentName } from '../collections/index.js';
import { Organisation, Region } from '../organisations/index.js';
import { Person } from '../people/index.js';
import { Programme } from '../programmes/index.js';
import { Target } from './targets.types.js';
import { Task } from './tasks.types.js';

@ObjectType({ description: 'How a region stands with one target: how many have returned, and how many should have by the end of today.' })
export class WorklistTarget {
  @Field(() => Target) target!: Target;
  @Field(() => Int, { description: 'Per cent of the expected that are aimed at by the due day.' }) targetPercent!: number;
  @Field(() => Int) expected!: number;
  @Field(() => Int) returned!: number;
  @Field(() => Int, { description: 'For how many a typed reason stands instead.' }) accounted!: number;
  @Field(() => Int, { description: 'Neither returned nor accounted for.' }) outstanding!: number;
  @Field(() => Int, { description: 'Outstanding, and the due day (or the extended one) is past.' }) overdue!: number;
  @Field(() => Int) expectedByToday!: number;
  @Field(() => Int, { description: 'Returned less expected by today.' }) difference!: number;
  @Field({ description: 'Such as "3 behind", "on plan" or "2 ahead".' }) verdict!: string;
}

@ObjectType({ description: 'An authority that has not returned, and everything that is needed to call it.' })
export class WorklistRow {
  @Field(() => Organisation) organisation!: Organisation;
  @Field(() => Target) target!: Target;
  @Field(() => ID, { nullable: true }) returnId!: string | null;
  @Field(() => ID, { nullable: true }) responseId!: string | null;
  @Field({ description: 'The state of the response or return.' }) state!: string;
  @Field() dueOn!: string;
  @Field(() => String, { nullable: true }) extendedTo!: string | null;
  @Field(() => Int, { description: 'Days since the due day, or the extended one; 0 where it is not past.' }) daysOverdue!: number;
  @Field(() => Int, { nullable: true, description: 'How much is answered; null where nothing can be counted.' }) percent!: number | null;
  @Field({ description: 'Why it is outstanding.' }) why!: string;
  @Field({ description: 'Why to call it now.' }) reason!: string;
  @Field({ description: 'What to say.' }) say!: string;
  @Field(() => Person, { nullable: true }) spoc!: Person | null;
  @Field({ description: 'Mail to the single point of contact came back.' }) spocBounced!: boolean;
  @Field(() => Person, { nullable: true }) deputy!: Person | null;
  @Field(() => String, { nullable: true, description: 'The last day on which somebody was called, written to by hand or met.' }) lastContactOn!: string | null;
  @Field(() => String, { nullable: true, description: 'That contact in words.' }) lastContact!: string | null;
  @Field(() => String, { nullable: true, description: 'The last day on which the product wrote.' }) lastMessageOn!: string | null;
  @Field(() => [SharingInstrumentName], { description: 'What must be done before the return may be recorded.' }) waitsFor!: SharingInstrumentName[];
  @Field() extensionProposed!: boolean;
}

@ObjectType({ description: 'Whom to call in a region, in the order in which a call helps most, and what else is to be done there.' })
export class Worklist {
  @Field(() => Programme) programme!: Programme;
  @Field(() => Region) region!: Region;
  @Field(() => [WorklistTarget], { description: 'Every open wave and round, by due day.' }) targets!: WorklistTarget[];
  @Field(() => [WorklistRow], { description: 'At most 200.' }) rows!: WorklistRow[];
  @Field(() => [Task], { description: 'What is to be done within the next seven days, the earliest due first; at most 100.' }) tasks!: Task[];
  @Field(() => Int, { description: 'Letters to senior leads that wait for the project team to send them.' }) prepared!: number;
  @Field() asAt!: Date;
  @Field(() => [Region], { description: 'The regions that you may choose.' }) regions!: Region[];
}

@ArgsType()
export class WorklistArgs {
  @Field(() => ID) @IsUUID() programmeId!: string;
  @Field(() => String, { nullable: true, description: 'Code of the region; the first that you may choose unless said.' }) @IsOptional() @IsString() @MaxLength(100) region?: string;
  @Field(() => ID, { nullable: true, description: 'Only the authorities that are outstanding in this wave or round.' }) @IsOptional() @IsUUID() targetId?: string;
}
