import { ArgsType, Field, ID, InputType, Int, ObjectType, registerEnumType, type FieldMiddleware } from '@nestjs/graphql';
import { nameRefusal } from '@muster/domain/people';
import { PageInput } from '@muster/platform';
import { Type } from 'class-transformer';
import { IsArray, IsEmail, IsEnum, IsIn, IsOptional, IsString, IsUUID, Matches, MaxLength, ValidateBy, ValidateNested } from 'class-validator';
import { Organisation, Region } from '../organisations/index.js';

const day = (name: string) => Matches(/^\d{4}-\d{2}-\d{2}$/, { message: `${name} must be a day written YYYY-MM-DD` });
const personName = () => ValidateBy({ name: 'personName', validator: { validate: (name: string) => !nameRefusal(name), defaultMessage: (it) => nameRefusal(it?.value as string)!.message } });

export enum RoleName {
  ADMINISTRATOR = 'administrator',
  PROJECT_TEAM = 'project-team',
  CHAMPION = 'champion',
  SPOC = 'spoc',
  DEPUTY = 'deputy',
  CONTRIBUTOR = 'contributor',
  CERTIFIER = 'certifier',
  VIEWER = 'viewer',
}
registerEnumType(RoleName, { name: 'Role', description: 'What a person can be in Muster.' });

export enum AppointmentStateName {
  FUTURE = 'future',
  CURRENT = 'current',
  ENDED = 'ended',
}
registerEnumType(AppointmentStateName, { name: 'AppointmentState', description: 'Whether an appointment is in force today.' });

/** An instant that came inside of JSON is a text; on the wire it is an instant as every other. */
const instant: FieldMiddleware = async (_context, next) => {
  const value = (await next()) as Date | string | null | undefined;
  return typeof value === 'string' ? new Date(value) : value;
};

@ObjectType({ description: 'A person: an official with a name and a work address.' })
export class Person {
  @Field(() => ID) id!: string;
  @Field() name!: string;
  @Field(() => String, { nullable: true, description: 'Null where you may not see how to reach the person.' }) email!: string | null;
  @Field(() => String, { nullable: true, description: 'Null where there is none or you may not see it.' }) phone!: string | null;
  @Field({ description: 'en or cy.' }) language!: string;
  @Field(() => Date, { nullable: true, middleware: [instant], description: 'When mail to this address came back; null where it did not, and again once the address is changed.' }) addressFailedAt?: Date | string | null;
  @Field(() => String, { nullable: true, description: 'Why mail to this address came back.' }) addressFailure?: string | null;
  beyondReach?: boolean;
}

@ObjectType({ description: 'The programme for which a role is held.' })
export class AppointmentProgramme {
  @Field(() => ID) id!: string;
  @Field() code!: string;
  @Field() name!: string;
}

@ObjectType({ description: 'A person holds a role for a scope from a day to a day; both days belong to it.' })
export class Appointment {
  @Field(() => ID) id!: string;
  @Field(() => Person) person!: Person;
  @Field(() => RoleName) role!: RoleName;
  @Field(() => AppointmentProgramme, { nullable: true }) programme!: AppointmentProgramme | null;
  @Field(() => Organisation, { nullable: true }) organisation!: Organisation | null;
  @Field(() => Region, { nullable: true }) region!: Region | null;
  @Field() startsOn!: string;
  @Field(() => String, { nullable: true }) endsOn!: string | null;
  @Field(() => AppointmentStateName) state!: AppointmentStateName;
}

@ObjectType({ description: 'One page of people, and how many there are in all.' })
export class PersonPage {
  @Field(() => [Person]) items!: Person[];
  @Field(() => Int) total!: number;
}

@ObjectType({ description: 'One page of appointments, and how many there are in all.' })
export class AppointmentPage {
  @Field(() => [Appointment]) items!: Appointment[];
  @Field(() => Int) total!: number;
}

@ObjectType({ description: 'An organisation on the roster without a single point of contact today.' })
export class Vacancy {
  @Field(() => Organisation) organisation!: Organisation;
  @Field(() => Region, { nullable: true }) region!: Region | null;
}

@InputType({ description: 'Which people are listed.' })
export class PersonFilter {
  @Field(() => String, { nullable: true }) @IsOptional() @IsString() @MaxLength(100) search?: string;
  @Field(() => RoleName, { nullable: true }) @IsOptional() @IsEnum(RoleName) role?: RoleName;
  @Field(() => ID, { nullable: true }) @IsOptional() @IsUUID() organisationId?: string;
  @Field(() => ID, { nullable: true }) @IsOptional() @IsString() region?: string;
  @Field(() => ID, { nullable: true }) @IsOptional() @IsUUID() programmeId?: string;
  @Field(() => [ID], { nullable: true }) @IsOptional() @IsArray() @IsUUID(undefined, { each: true }) ids?: string[];
}

@InputType({ description: 'Which appointments are listed.' })
export class AppointmentFilter {
  @Field(() => RoleName, { nullable: true }) @IsOptional() @IsEnum(RoleName) role?: RoleName;
  @Field(() => ID, { nullable: true }) @IsOptional() @IsUUID() programmeId?: string;
  @Field(() => ID, { nullable: true }) @IsOptional() @IsUUID() organisationId?: string;
  @Field(() => ID, { nullable: true }) @IsOptional() @IsString() region?: string;
  @Field(() => ID, { nullable: true }) @IsOptional() @IsUUID() personId?: string;
  @Field(() => AppointmentStateName, { nullable: true }) @IsOptional() @IsEnum(AppointmentStateName) state?: AppointmentStateName;
  @Field(() => [ID], { nullable: true }) @IsOptional() @IsArray() @IsUUID(undefined, { each: true }) ids?: string[];
}

@ArgsType()
export class PeopleArgs {
  @Field(() => PersonFilter, { nullable: true }) @IsOptional() @ValidateNested() @Type(() => PersonFilter) filter?: PersonFilter;
  @Field(() => PageInput, { nullable: true }) @IsOptional() @ValidateNested() @Type(() => PageInput) page?: PageInput;
}

@ArgsType()
export class AppointmentsArgs {
  @Field(() => AppointmentFilter, { nullable: true }) @IsOptional() @ValidateNested() @Type(() => AppointmentFilter) filter?: AppointmentFilter;
  @Field(() => PageInput, { nullable: true }) @IsOptional() @ValidateNested() @Type(() => PageInput) page?: PageInput;
}

@InputType({ description: 'A person: an official with a name and a work address.' })
export class PersonInput {
  @Field() @IsString() @personName() name!: string;
  @Field() @IsEmail({}, { message: 'email must be an e-mail address, such as name@example.org' }) @MaxLength(254) email!: string;
  @Field(() => String, { nullable: true }) @IsOptional() @Matches(/^[\d+() -]{3,30}$/, { message: 'phone must be a telephone number' }) phone?: string;
  @Field(() => String, { nullable: true, defaultValue: 'en' }) @IsOptional() @IsIn(['en', 'cy']) language?: string;
}

@InputType({ description: 'Who takes up which role, for what, from which day to which.' })
export class AppointInput {
  @Field(() => ID) @IsUUID() personId!: string;
  @Field(() => RoleName) @IsEnum(RoleName) role!: RoleName;
  @Field(() => ID, { nullable: true }) @IsOptional() @IsUUID() programmeId?: string;
  @Field(() => ID, { nullable: true }) @IsOptional() @IsUUID() organisationId?: string;
  @Field(() => ID, { nullable: true }) @IsOptional() @IsString() region?: string;
  @Field() @day('startsOn') startsOn!: string;
  @Field(() => String, { nullable: true }) @IsOptional() @day('endsOn') endsOn?: string;
}

@InputType({ description: 'Who takes over a role, from which day: a person who is known, or a new one.' })
export class HandOverInput {
  @Field() @day('on') on!: string;
  @Field(() => ID, { nullable: true }) @IsOptional() @IsUUID() personId?: string;
  @Field(() => PersonInput, { nullable: true }) @IsOptional() @ValidateNested() @Type(() => PersonInput) newPerson?: PersonInput;
}
