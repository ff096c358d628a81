import { ArgsType, Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { PageInput } from '@muster/platform';
import { Type } from 'class-transformer';
import { IsArray, IsEnum, IsOptional, IsString, IsUUID, MaxLength, ValidateNested } from 'class-validator';
import { Organisation } from '../organisations/index.js';
import { Person } from '../people/index.js';

export enum MessageStateName {
  QUEUED = 'queued',
  SENDING = 'sending',
  SENT = 'sent',
  FAILED = 'failed',
  SKIPPED = 'skipped',
}
registerEnumType(MessageStateName, { name: 'MessageState', description: 'Where a message is on its way.' });

@ObjectType({ description: 'The wave that a message is about.' })
export class MessageWave {
  @Field(() => ID) id!: string;
  @Field() name!: string;
}

@ObjectType({ description: 'A message that the product wrote to somebody, with the reason for it and what became of it.' })
export class Message {
  @Field(() => ID) id!: string;
  @Field({ description: 'invitation or sign-in-code.' }) kind!: string;
  @Field() subject!: string;
  @Field(() => Person, { nullable: true }) person!: Person | null;
  @Field(() => Organisation, { nullable: true }) organisation!: Organisation | null;
  @Field(() => MessageWave, { nullable: true }) wave!: MessageWave | null;
  @Field(() => MessageStateName) state!: MessageStateName;
  @Field({ description: 'Why it was written.' }) reason!: string;
  @Field() queuedAt!: Date;
  @Field(() => Date, { nullable: true }) sentAt!: Date | null;
  @Field(() => Int) attempts!: number;
  @Field(() => String, { nullable: true, description: 'Why it could not be sent.' }) failure!: string | null;
}

@ObjectType({ description: 'One page of messages, and how many there are in all.' })
export class MessagePage {
  @Field(() => [Message]) items!: Message[];
  @Field(() => Int) total!: number;
}

@InputType({ description: 'Which messages are listed.' })
export class MessageFilter {
  @Field(() => ID, { nullable: true }) @IsOptional() @IsUUID() waveId?: string;
  @Field(() => ID, { nullable: true }) @IsOptional() @IsUUID() organisationId?: string;
  @Field(() => MessageStateName, { nullable: true }) @IsOptional() @IsEnum(MessageStateName) state?: MessageStateName;
  @Field(() => String, { nullable: true }) @IsOptional() @IsString() @MaxLength(40) kind?: string;
  @Field(() => [ID], { nullable: true }) @IsOptional() @IsArray() @IsUUID(undefined, { each: true }) ids?: string[];
}

@ArgsType()
export class MessagesArgs {
  @Field(() => MessageFilter, { nullable: true }) @IsOptional() @ValidateNested() @Type(() => MessageFilter) filter?: MessageFilter;
  @Field(() => PageInput, { nullable: true }) @IsOptional() @ValidateNested() @Type(() => PageInput) page?: PageInput;
}
