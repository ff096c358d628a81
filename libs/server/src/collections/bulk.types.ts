import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { ArrayMaxSize, ArrayNotEmpty, IsArray, IsEnum, IsOptional, IsString, IsUUID, Matches, MaxLength } from 'class-validator';
import { Organisation } from '../organisations/index.js';
import { ReturnOutcomeName } from './returns.types.js';

export enum BulkActionName {
  ACKNOWLEDGE = 'acknowledge',
  ACCEPT = 'accept',
  SET_OUTCOME = 'set-outcome',
  GRANT_EXTENSION = 'grant-extension',
}
registerEnumType(BulkActionName, { name: 'BulkAction', description: 'What can be done to several returns at once.' });

@InputType({
  description: 'What is done to up to 500 returns: an outcome with its reason, or an extension. Without `until` the extension that each return proposes is granted; with it, that day is proposed and granted at once.',
})
export class BulkInput {
  @Field(() => BulkActionName) @IsEnum(BulkActionName) action!: BulkActionName;
  @Field(() => [ID]) @IsArray() @ArrayNotEmpty() @ArrayMaxSize(500) @IsUUID(undefined, { each: true }) ids!: string[];
  @Field(() => ReturnOutcomeName, { nullable: true }) @IsOptional() @IsEnum(ReturnOutcomeName) outcome?: ReturnOutcomeName;
  @Field(() => String, { nullable: true }) @IsOptional() @Matches(/^\d{4}-\d{2}-\d{2}$/, { message: 'until must be a day written YYYY-MM-DD' }) until?: string;
  @Field(() => String, { nullable: true }) @IsOptional() @IsString() @MaxLength(2000) reason?: string;
}

@ObjectType({ description: 'What becomes of one of several returns.' })
export class BulkRow {
  @Field(() => ID) id!: string;
  @Field(() => Organisation) organisation!: Organisation;
  @Field() roundName!: string;
  @Field() allowed!: boolean;
  @Field(() => String, { nullable: true, description: 'Why not, in a sentence.' }) refusal!: string | null;
  @Field(() => String, { nullable: true, description: 'The code of the refusal.' }) code!: string | null;
}

@ObjectType({ description: 'What becomes of several returns: which are done, and which are refused and why.' })
export class BulkResult {
  @Field(() => [BulkRow]) rows!: BulkRow[];
  @Field(() => Int) allowed!: number;
  @Field(() => Int) refused!: number;
}
