import { ArgsType, Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { PageInput } from '@muster/platform';
import { Type } from 'class-transformer';
import { IsArray, IsEnum, IsIn, IsOptional, IsString, IsUUID, Length, Matches, MaxLength, ValidateNested } from 'class-validator';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

export enum OrganisationKind {
  LOCAL_AUTHORITY = 'local-authority',
  AGENCY = 'agency',
  DEPARTMENT = 'department',
  SUPPLIER = 'supplier',
}
registerEnumType(OrganisationKind, { name: 'OrganisationKind', description: 'What kind of organisation it is.' });

export enum OrganisationSort {
  NAME = 'organisation.name',
  CODE = 'organisation.code',
  REGION = 'region.position',
}
registerEnumType(OrganisationSort, { name: 'OrganisationSort', description: 'By what a list of organisations is ordered.' });

export enum SortDirection {
  ASC = 'asc',
  DESC = 'desc',
}
registerEnumType(SortDirection, { name: 'SortDirection', description: 'Upwards or downwards.' });

@ObjectType({ description: 'A region of a nation: in England one of the nine, in Wales the area of a safeguarding board.' })
export class Region {
  @Field(() => ID) code!: string;
  @Field() nation!: string;
  @Field() name!: string;
  @Field(() => Int) position!: number;
}

@ObjectType({ description: 'What an organisation was called, and where it belonged, from a day to a day.' })
export class OrganisationPeriod {
  @Field(() => String, { nullable: true, description: 'Code of the Office for National Statistics.' }) gssCode!: string | null;
  @Field() name!: string;
  @Field(() => Region, { nullable: true }) region!: Region | null;
  @Field(() => String, { nullable: true }) type!: string | null;
  @Field() validFrom!: string;
  @Field(() => String, { nullable: true }) validTo!: string | null;
}

@ObjectType({ description: 'A local authority, agency, department or supplier, as it was on the day that was asked for.' })
export class Organisation {
  @Field(() => ID) id!: string;
  @Field({ description: "The DfE's three-digit number in England, the ONS code in Wales." }) code!: string;
  @Field() nation!: string;
  @Field(() => OrganisationKind) kind!: OrganisationKind;
  @Field() name!: string;
  @Field(() => String, { nullable: true }) nameCy!: string | null;
  @Field(() => Region, { nullable: true }) region!: Region | null;
  @Field(() => String, { nullable: true }) type!: string | null;
  @Field(() => String, { nullable: true }) gssCode!: string | null;
  @Field(() => String, { nullable: true }) validFrom!: string | null;
  @Field(() => String, { nullable: true }) validTo!: string | null;
}

@ObjectType({ description: 'One page of organisations, and how many there are in all.' })
export class OrganisationPage {
  @Field(() => [Organisation]) items!: Organisation[];
  @Field(() => Int) total!: number;
}

@InputType({ description: 'Which organisations are listed. `on` is the day whose names and regions are shown; today unless given.' })
export class OrganisationFilter {
  @Field(() => String, { nullable: true }) @IsOptional() @IsString() @MaxLength(100) search?: string;
  @Field(() => String, { nullable: true }) @IsOptional() @IsString() nation?: string;
  @Field(() => ID, { nullable: true }) @IsOptional() @IsString() region?: string;
  @Field(() => String, { nullable: true }) @IsOptional() @Matches(DAY, { message: 'on must be a day written YYYY-MM-DD' }) on?: string;
  @Field(() => [ID], { nullable: true }) @IsOptional() @IsArray() @IsUUID(undefined, { each: true }) ids?: string[];
  @Field(() => ID, { nullable: true }) @IsOptional() @IsUUID() programmeId?: string;
}

@InputType({ description: 'A new organisation, for an exercise whose organisations are not among the facts.' })
export class AddOrganisationInput {
  @Field() @IsString() @Length(1, 20) code!: string;
  @Field() @Matches(/^[a-z][a-z-]{1,30}$/, { message: 'nation must be a word in lower case, such as scotland' }) nation!: string;
  @Field(() => OrganisationKind, { nullable: true, description: 'A local authority unless said.' }) @IsOptional() @IsEnum(OrganisationKind) kind?: OrganisationKind;
  @Field() @IsString() @Length(1, 200) name!: string;
  @Field(() => String, { nullable: true }) @IsOptional() @IsString() @MaxLength(200) nameCy?: string;
  @Field(() => ID, { nullable: true, description: 'Code of the region.' }) @IsOptional() @IsString() region?: string;
  @Field(() => String, { nullable: true }) @IsOptional() @IsString() @MaxLength(100) type?: string;
  @Field(() => String, { nullable: true }) @IsOptional() @Matches(/^[A-Z]\d{8}$/, { message: 'gssCode must be a letter and eight digits' }) gssCode?: string;
  @Field() @Matches(DAY, { message: 'validFrom must be a day written YYYY-MM-DD' }) validFrom!: string;
}

@InputType({ description: 'A new region of a nation.' })
export class AddRegionInput {
  @Field() @Matches(/^[a-z0-9][a-z0-9-]{1,60}$/, { message: 'code must be lower-case letters, digits and hyphens' }) code!: string;
  @Field() @Matches(/^[a-z][a-z-]{1,30}$/, { message: 'nation must be a word in lower case, such as scotland' }) nation!: string;
  @Field() @IsString() @Length(1, 200) name!: string;
  @Field(() => Int) @IsIn([...Array(1000).keys()], { message: 'position must be a whole number from 0 to 999' }) position!: number;
}

@ArgsType()
export class OrganisationsArgs {
  @Field(() => OrganisationFilter, { nullable: true }) @IsOptional() @ValidateNested() @Type(() => OrganisationFilter) filter?: OrganisationFilter;
  @Field(() => OrganisationSort, { nullable: true }) @IsOptional() @IsEnum(OrganisationSort) sort?: OrganisationSort;
  @Field(() => SortDirection, { nullable: true }) @IsOptional() @IsEnum(SortDirection) direction?: SortDirection;
  @Field(() => PageInput, { nullable: true }) @IsOptional() @ValidateNested() @Type(() => PageInput) page?: PageInput;
}
