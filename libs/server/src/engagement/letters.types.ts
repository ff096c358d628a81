import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import { Organisation } from '../organisations/index.js';
import { Person } from '../people/index.js';

@ObjectType({ description: 'A letter as it would go out now, to whom, and whether it will.' })
export class Letter {
  @Field(() => Organisation) organisation!: Organisation;
  @Field(() => Person, { nullable: true, description: 'Null where there is nobody to write to.' }) person!: Person | null;
  @Field({ description: 'en or cy.' }) language!: string;
  @Field() subject!: string;
  @Field() text!: string;
  @Field() willSend!: boolean;
  @Field({ description: 'Why it will be sent, or why not.' }) reason!: string;
}

@InputType({ description: 'A letter by hand: about what, to which authorities, from which template, and with which words of your own.' })
export class LetterInput {
  @Field(() => ID) @IsUUID() programmeId!: string;
  @Field(() => ID) @IsUUID() targetId!: string;
  @Field(() => [ID]) @IsArray() @ArrayMinSize(1) @ArrayMaxSize(200) @IsUUID(undefined, { each: true }) organisationIds!: string[];
  @Field() @IsString() @MaxLength(40) templateCode!: string;
  @Field(() => String, { nullable: true, description: 'Stands where the template says ((note)). No links; please do not write about any child or family.' })
  @IsOptional() @IsString() @MaxLength(2000) note?: string;
}

@ObjectType({ description: 'How many letters were queued, and how many were not written.' })
export class WrittenLetters {
  @Field(() => Int) queued!: number;
  @Field(() => Int) skipped!: number;
}
