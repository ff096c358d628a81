import { ArgsType, Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { PageInput } from '@muster/platform';
import { Type } from 'class-transformer';
import { ArrayUnique, IsArray, IsEnum, IsInt, IsOptional, IsString, IsUUID, Length, Matches, Max, MaxLength, Min, ValidateNested } from 'class-validator';
import { Programme } from '../programmes/index.js';

const day = (name: string) => Matches(/^\d{4}-\d{2}-\d{2}$/, { message: `${name} must be a day written YYYY-MM-DD` });

export enum RoundStateName {
  DRAFT = 'draft',
  SCHEDULED = 'scheduled',
  OPEN = 'open',
  CLOSED = 'closed',
}
registerEnumType(RoundStateName, { name: 'RoundState', description: 'Where a round is in its life.' });

export enum SharingInstrumentName {
  STATEMENT = 'statement',
  MEMORANDUM = 'memorandum',
  AGREEMENT = 'agreement',
  DPIA = 'dpia',
}
registerEnumType(SharingInstrumentName, {
  name: 'SharingInstrument', description: 'What must be in place before data may be shared: the statement, the memorandum of understanding, the individual agreement, the questions of the data protection impact assessment.',
});

@ObjectType({ description: 'The level of the framework that a round asks for.' })
export class RoundLevel {
  @Field() code!: string;
  @Field() name!: string;
}

@ObjectType({ description: "One time of asking: a level's data for a period, by a day. Its numbers count what you may see; all days belong to it." })
export class Round {
  @Field(() => ID) id!: string;
  @Field() name!: string;
  @Field(() => ID) collectionId!: string;
  @Field() collectionName!: string;
  @Field(() => Programme) programme!: Programme;
  @Field(() => RoundLevel, { nullable: true, description: 'Null where it is not about one level.' }) level!: RoundLevel | null;
  @Field() periodFrom!: string;
  @Field() periodTo!: string;
  @Field() opensOn!: string;
  @Field() dueOn!: string;
  @Field() closesOn!: string;
  @Field(() => RoundStateName) state!: RoundStateName;
  @Field(() => Date, { nullable: true }) openedAt!: Date | null;
  @Field(() => Date, { nullable: true }) closedAt!: Date | null;
  @Field(() => Int, { description: 'The percentage of the expected returns that is aimed at by the due day.' }) target!: number;
  @Field(() => [SharingInstrumentName], { description: 'What must be done before a return may be recorded.' }) sharing!: SharingInstrumentName[];
  @Field(() => ID, { nullable: true, description: 'The version of a survey that is asked when a return is received.' }) surveyVersionId!: string | null;
  @Field(() => ID, { nullable: true, description: 'The wave that carries that survey, once the round was opened.' }) waveId!: string | null;
  @Field(() => String, { nullable: true }) surveyTitle!: string | null;
  @Field(() => Int, { description: 'Organisations that are expected to return (those on the roster, before it opens).' }) expected!: number;
  @Field(() => Int, { description: 'Received, queried, resubmitted or accepted.' }) returned!: number;
  @Field(() => Int) accepted!: number;
  @Field(() => Int, { description: 'Outstanding, and the day is past (with its extension, where there is one).' }) overdue!: number;
  @Field(() => Int, { description: 'With a typed outcome instead of a return.' }) accounted!: number;
  @Field(() => Int, { description: 'Neither returned nor accounted for.' }) outstanding!: number;
  @Field(() => Int) openQueries!: number;
  @Field(() => Int) overdueQueries!: number;
  @Field(() => Int, { description: 'Not here, and something that must be signed is not done.' }) waiting!: number;
  @Field(() => Int, { description: 'Extensions that wait for a decision.' }) extensionsProposed!: number;
}

@ObjectType({ description: 'One page of rounds, and how many there are in all.' })
export class RoundPage {
  @Field(() => [Round]) items!: Round[];
  @Field(() => Int) total!: number;
}

@InputType({ description: 'Which rounds are listed.' })
export class RoundFilter {
  @Field(() => ID, { nullable: true }) @IsOptional() @IsUUID() programmeId?: string;
  @Field(() => ID, { nullable: true }) @IsOptional() @IsUUID() collectionId?: string;
  @Field(() => RoundStateName, { nullable: true }) @IsOptional() @IsEnum(RoundStateName) state?: RoundStateName;
  @Field(() => [ID], { nullable: true }) @IsOptional() @IsArray() @IsUUID(undefined, { each: true }) ids?: string[];
}

@ArgsType()
export class RoundsArgs {
  @Field(() => RoundFilter, { nullable: true }) @IsOptional() @ValidateNested() @Type(() => RoundFilter) filter?: RoundFilter;
  @Field(() => PageInput, { nullable: true }) @IsOptional() @ValidateNested() @Type(() => PageInput) page?: PageInput;
}

@InputType({ description: 'What may be said of a round. Once it is open, only its name, its target, and its due day and last day, to later ones.' })
export class UpdateRoundInput {
  @Field() @IsString() @Length(1, 200) name!: string;
  @Field(() => String, { nullable: true, description: 'Code of the level; null where it is not about one.' }) @IsOptional() @IsString() @MaxLength(100) levelCode?: string;
  @Field() @day('periodFrom') periodFrom!: string;
  @Field() @day('periodTo') periodTo!: string;
  @Field() @day('opensOn') opensOn!: string;
  @Field() @day('dueOn') dueOn!: string;
  @Field() @day('closesOn') closesOn!: string;
  @Field(() => Int, { nullable: true, description: 'Percent; 100 unless said.' }) @IsOptional() @IsInt() @Min(1) @Max(100) target?: number;
  @Field(() => [SharingInstrumentName], { nullable: true }) @IsOptional() @IsArray() @ArrayUnique() @IsEnum(SharingInstrumentName, { each: true }) sharing?: SharingInstrumentName[];
  @Field(() => ID, { nullable: true }) @IsOptional() @IsUUID() surveyVersionId?: string;
}

@InputType({ description: 'A new round of a collection.' })
export class RoundInput extends UpdateRoundInput {
  @Field(() => ID) @IsUUID() collectionId!: string;
}
