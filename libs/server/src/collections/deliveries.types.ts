import { ArgsType, Field, ID, InputType, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsEnum, IsOptional, IsString, IsUUID, MaxLength, ValidateNested } from 'class-validator';

export enum DeliveryExtentName {
  COMPLETE = 'complete',
  PARTLY = 'partly',
  NONE = 'none',
}
registerEnumType(DeliveryExtentName, { name: 'DeliveryExtent', description: 'How much of an indicator came.' });

export enum DeliverySourceName {
  TYPED = 'typed',
  LISTING = 'listing',
}
registerEnumType(DeliverySourceName, { name: 'DeliverySource', description: 'Whether somebody typed what came, or a listing of the files told it.' });

@ObjectType({ description: 'What came of one indicator. Every indicator of the round is there; the extent is null where nothing was said.' })
export class Delivery {
  @Field({ description: 'Code of the indicator.' }) indicator!: string;
  @Field() name!: string;
  @Field(() => DeliveryExtentName, { nullable: true }) extent!: DeliveryExtentName | null;
  @Field(() => String, { nullable: true }) note!: string | null;
  @Field(() => DeliverySourceName, { nullable: true }) source!: DeliverySourceName | null;
  @Field(() => Date, { nullable: true }) recordedAt!: Date | null;
}

@ObjectType({ description: 'A file of a listing, and the indicator that its name tells.' })
export class ListingMatch {
  @Field() indicator!: string;
  @Field() name!: string;
  @Field() file!: string;
  @Field(() => DeliveryExtentName) extent!: DeliveryExtentName;
}

@ObjectType({ description: 'What a listing of files says: nothing is saved yet.' })
export class ListingReading {
  @Field(() => [ListingMatch]) matched!: ListingMatch[];
  @Field(() => [String], { description: 'Files whose name tells no indicator of the round.' }) unknown!: string[];
  @Field(() => [String], { description: 'Codes of the indicators for which there is no file.' }) missing!: string[];
}

@InputType({ description: 'What came of one indicator. The note must name no child.' })
export class DeliveryInput {
  @Field() @IsString() @MaxLength(100) indicator!: string;
  @Field(() => DeliveryExtentName) @IsEnum(DeliveryExtentName) extent!: DeliveryExtentName;
  @Field(() => String, { nullable: true }) @IsOptional() @IsString() @MaxLength(2000) note?: string;
}

@ArgsType()
export class RecordDeliveriesArgs {
  @Field(() => ID) @IsUUID() id!: string;
  @Field(() => [DeliveryInput]) @IsArray() @ArrayMaxSize(500) @ValidateNested({ each: true }) @Type(() => DeliveryInput) deliveries!: DeliveryInput[];
  @Field(() => DeliverySourceName) @IsEnum(DeliverySourceName) source!: DeliverySourceName;
}

@ArgsType()
export class ReadListingArgs {
  @Field(() => ID) @IsUUID() returnId!: string;
  @Field({ description: 'One file a line. The files themselves are never asked for.' }) @IsString() @MaxLength(100_000) listing!: string;
}
