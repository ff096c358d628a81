import { ArgsType, Field, ID, ObjectType } from '@nestjs/graphql';
import { IsOptional, IsString, IsUUID, Matches, MaxLength } from 'class-validator';
import { RoleName } from '../people/index.js';

@ObjectType({ description: 'One choice that a survey offers.' })
export class RatingChoice {
  @Field() code!: string;
  @Field() label!: string;
}

@ObjectType({ description: 'What an authority declared itself; a code where it chose one, else its state: unable, not-collected and so on.' })
export class DeclaredRating {
  @Field() state!: string;
  @Field(() => String, { nullable: true }) code!: string | null;
  @Field() label!: string;
  @Field() asOf!: Date;
}

@ObjectType({ description: 'What a champion or the project team holds beside what was declared, and why. Never changed: the newest one is in force.' })
export class Judgement {
  @Field(() => ID) id!: string;
  @Field(() => String, { nullable: true, description: 'Null where it takes back what was held before.' }) code!: string | null;
  @Field() label!: string;
  @Field() reason!: string;
  @Field(() => RoleName, { nullable: true }) role!: RoleName | null;
  @Field(() => String, { nullable: true, description: 'The name, where you may see it.' }) by!: string | null;
  @Field() at!: Date;
  @Field({ description: 'This one holds now.' }) inForce!: boolean;
}

@ObjectType({ description: 'One rating of an authority: declared, and every judgement beside it, the newest first.' })
export class RatingHistory {
  @Field(() => ID) waveId!: string;
  @Field(() => ID) organisationId!: string;
  @Field() measure!: string;
  @Field() subject!: string;
  @Field(() => DeclaredRating, { nullable: true, description: 'Null where it has not submitted, or was not asked.' }) declared!: DeclaredRating | null;
  @Field(() => [Judgement]) judgements!: Judgement[];
  @Field(() => [RatingChoice], { description: 'What may be held.' }) choices!: RatingChoice[];
  @Field(() => [String], { description: 'The verbs that you may do to it.' }) allowedActions!: string[];
}

@ArgsType()
export class RatingArgs {
  @Field(() => ID) @IsUUID() waveId!: string;
  @Field(() => ID) @IsUUID() organisationId!: string;
  @Field() @IsString() @MaxLength(60) measure!: string;
  @Field({ description: 'Code of a level or of an indicator.' }) @IsString() @MaxLength(100) subject!: string;
}

@ArgsType()
export class ModerateArgs extends RatingArgs {
  @Field(() => String, { nullable: true, description: 'What you hold; null takes back what is held.' }) @IsOptional() @IsString() @MaxLength(60) code?: string | null;
  @Field() @IsString() @MaxLength(4000) reason!: string;
  @Field(() => ID, { nullable: true, description: 'The newest judgement that you have seen; null where you saw none.' }) @IsOptional() @Matches(/^\d{1,18}$/) expected?: string | null;
}
