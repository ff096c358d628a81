import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { IsOptional, IsString, IsUUID, Length, Matches, MaxLength } from 'class-validator';
import { Region } from '../organisations/index.js';

const day = (name: string) => Matches(/^\d{4}-\d{2}-\d{2}$/, { message: `${name} must be a day written YYYY-MM-DD` });

@ObjectType({ description: 'Days on which a region, or everybody, is left in peace: no reminder goes there. Both days belong to them.' })
export class QuietDays {
  @Field(() => ID) id!: string;
  @Field(() => Region, { nullable: true, description: 'Null: everybody.' }) region!: Region | null;
  @Field() startsOn!: string;
  @Field() endsOn!: string;
  @Field() reason!: string;
  programmeId!: string;
}

@InputType({ description: 'The days on which a region (or everybody, without one) is left in peace, and why.' })
export class QuietDaysInput {
  @Field(() => ID) @IsUUID() programmeId!: string;
  @Field(() => String, { nullable: true }) @IsOptional() @IsString() @MaxLength(60) region?: string;
  @Field() @day('startsOn') startsOn!: string;
  @Field() @day('endsOn') endsOn!: string;
  @Field() @IsString() @Length(1, 300) reason!: string;
}
