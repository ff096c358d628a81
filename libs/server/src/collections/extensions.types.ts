import { ArgsType, Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import { IsBoolean, IsOptional, IsString, IsUUID, Matches, MaxLength } from 'class-validator';
import { RoleName } from '../people/index.js';

export enum ExtensionStateName {
  PROPOSED = 'proposed',
  GRANTED = 'granted',
  DECLINED = 'declined',
  WITHDRAWN = 'withdrawn',
}
registerEnumType(ExtensionStateName, { name: 'ExtensionState', description: 'What became of the wish for a later day.' });

@ObjectType({ description: 'The wish for a later day: who proposed it and why, and who decided. All of them stay, as the history of a return.' })
export class Extension {
  @Field(() => ID) id!: string;
  @Field() until!: string;
  @Field() reason!: string;
  @Field(() => ExtensionStateName) state!: ExtensionStateName;
  @Field() proposedBy!: string;
  @Field(() => RoleName, { nullable: true }) proposedInRole!: RoleName | null;
  @Field() proposedAt!: Date;
  @Field(() => String, { nullable: true }) decidedBy!: string | null;
  @Field(() => Date, { nullable: true }) decidedAt!: Date | null;
  @Field(() => String, { nullable: true }) decisionReason!: string | null;
  @Field(() => [String], { description: 'The verbs that you may do to it in its state.' }) allowedActions!: string[];
}

@ArgsType()
export class ProposeExtensionArgs {
  @Field(() => ID) @IsUUID() returnId!: string;
  @Field() @Matches(/^\d{4}-\d{2}-\d{2}$/, { message: 'until must be a day written YYYY-MM-DD' }) until!: string;
  @Field() @IsString() @MaxLength(2000) reason!: string;
}

@ArgsType()
export class DecideExtensionArgs {
  @Field(() => ID) @IsUUID() id!: string;
  @Field() @IsBoolean() granted!: boolean;
  @Field(() => String, { nullable: true }) @IsOptional() @IsString() @MaxLength(2000) reason?: string;
}
