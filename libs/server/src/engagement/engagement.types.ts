import { ArgsType, Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { PageInput } from '@muster/platform';
import { Type } from 'class-transformer';
import { IsArray, IsEnum, IsOptional, IsString, IsUUID, Length, MaxLength, ValidateNested } from 'class-validator';
import { Organisation } from '../organisations/index.js';
import { Person } from '../people/index.js';
import { Target } from './targets.types.js';

export enum MessageStateName {
  PREPARED = 'prepared',
  QUEUED = 'queued',
  SENDING = 'sending',
  SENT = 'sent',
  FAILED = 'failed',
  SKIPPED = 'skipped',
  DROPPED = 'dropped',
}
registerEnumType(MessageStateName, { name: 'MessageState', description: 'Where a message is on its way. A prepared one waits for a person to send or drop it.' });

@ObjectType({ description: 'The wave that a message is about.' })
export class MessageWave {
  @Field(() => ID) id!: string;
  @Field() name!: string;
}

@ObjectType({ description: 'What a message says, as it would go out now.' })
export class MessageWords {
  @Field({ description: 'en or cy.' }) language!: string;
  @Field() subject!: string;
  @Field() text!: string;
}

@ObjectType({ description: 'A message that the product wrote to somebody, with the reason for it and what became of it.' })
export class Message {
  @Field(() => ID) id!: string;
  @Field({ description: 'invitation, sign-in-code, reminder, digest, escalation or letter (by hand).' }) kind!: string;
  @Field() subject!: string;
  @Field(() => Person, { nullable: true }) person!: Person | null;
  @Field(() => Organisation, { nullable: true }) organisation!: Organisation | null;
  @Field(() => MessageWave, { nullable: true }) wave!: MessageWave | null;
  @Field(() => Target, { nullable: true, description: 'The wave or round that it is about; null for a code and for a digest.' }) target!: Target | null;
  @Field(() => String, { nullable: true, description: 'The step of the plan that it belongs to.' }) step!: string | null;
  @Field(() => String, { nullable: true, description: 'The template that it is written from.' }) templateCode!: string | null;
  @Field(() => MessageStateName) state!: MessageStateName;
  @Field({ description: 'Why it was written.' }) reason!: string;
  @Field(() => String, { nullable: true, description: 'What became of it after it was handed over, where the other side tells: delivered, permanent-failure, temporary-failure or technical-failure.' })
  delivery!: string | null;
  @Field(() => Date, { nullable: true }) deliveryAt!: Date | null;
  @Field() queuedAt!: Date;
  @Field(() => Date, { nullable: true }) sentAt!: Date | null;
  @Field(() => Int) attempts!: number;
  @Field(() => String, { nullable: true, description: 'Why it could not be sent, was skipped or dropped.' }) failure!: string | null;
  programmeId!: string | null;
}

@ObjectType({ description: 'One page of messages, and how many there are in all.' })
export class MessagePage {
  @Field(() => [Message]) items!: Message[];
  @Field(() => Int) total!: number;
}

@InputType({ description: 'Which messages are listed.' })
export class MessageFilter {
  @Field(() => ID, { nullable: true }) @IsOptional() @IsUUID() programmeId?: string;
  @Field(() => ID, { nullable: true }) @IsOptional() @IsUUID() waveId?: string;
  @Field(() => ID, { nullable: true, description: 'A wave or a round.' }) @IsOptional() @IsUUID() targetId?: string;
  @Field(() => ID, { nullable: true }) @IsOptional() @IsUUID() organisationId?: string;
  @Field(() => ID, { nullable: true }) @IsOptional() @IsUUID() personId?: string;
  @Field(() => String, { nullable: true }) @IsOptional() @IsString() @MaxLength(40) step?: string;
  @Field(() => MessageStateName, { nullable: true }) @IsOptional() @IsEnum(MessageStateName) state?: MessageStateName;
  @Field(() => String, { nullable: true }) @IsOptional() @IsString() @MaxLength(40) kind?: string;
  @Field(() => [ID], { nullable: true }) @IsOptional() @IsArray() @IsUUID(undefined, { each: true }) ids?: string[];
}

@ArgsType()
export class DropMessageArgs {
  @Field(() => ID) @IsUUID() id!: string;
  @Field() @IsString() @Length(1, 300) reason!: string;
}

@ArgsType()
export class MessagesArgs {
  @Field(() => MessageFilter, { nullable: true }) @IsOptional() @ValidateNested() @Type(() => MessageFilter) filter?: MessageFilter;
  @Field(() => PageInput, { nullable: true }) @IsOptional() @ValidateNested() @Type(() => PageInput) page?: PageInput;
}
