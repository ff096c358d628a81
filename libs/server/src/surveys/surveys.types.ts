import { ArgsType, Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { PageInput } from '@muster/platform';
import { Type } from 'class-transformer';
import { IsOptional, IsUUID, ValidateNested } from 'class-validator';
import { GraphQLJSON } from 'graphql-scalars';
import { Programme } from '../programmes/index.js';

export enum SurveyVersionState {
  DRAFT = 'draft',
  PUBLISHED = 'published',
}
registerEnumType(SurveyVersionState, { name: 'SurveyVersionState', description: 'A draft may change; a published version never does.' });

@ObjectType({ description: 'What is asked, through its versions.' })
export class Survey {
  @Field(() => ID) id!: string;
  @Field() code!: string;
  @Field() title!: string;
  @Field(() => Programme) programme!: Programme;
}

@ObjectType({ description: 'One page of surveys, and how many there are in all.' })
export class SurveyPage {
  @Field(() => [Survey]) items!: Survey[];
  @Field(() => Int) total!: number;
}

@ObjectType({ description: 'One version of a survey. A published one never changes.' })
export class SurveyVersion {
  @Field(() => ID) id!: string;
  @Field(() => Survey) survey!: Survey;
  @Field(() => Int) number!: number;
  @Field(() => SurveyVersionState) state!: SurveyVersionState;
  @Field({ description: 'SHA-256 of the definition: equal for equal surveys.' }) contentHash!: string;
  @Field(() => GraphQLJSON) definition!: object;
  @Field(() => Int) questionCount!: number;
  @Field() createdAt!: Date;
  @Field(() => Date, { nullable: true }) publishedAt!: Date | null;
  @Field({ description: 'Where the pages can be seen as respondents will see them.' }) previewUrl!: string;
}

@ArgsType()
export class SurveysArgs {
  @Field(() => ID, { nullable: true }) @IsOptional() @IsUUID() programmeId?: string;
  @Field(() => PageInput, { nullable: true }) @IsOptional() @ValidateNested() @Type(() => PageInput) page?: PageInput;
}
