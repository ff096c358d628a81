import { ArgsType, Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { PageInput } from '@muster/platform';
import { Type } from 'class-transformer';
import { IsArray, IsOptional, IsString, IsUUID, Length, Matches, MaxLength, ValidateNested } from 'class-validator';
import { Programme } from '../programmes/index.js';

@ObjectType({ description: 'Data that every organisation of a programme is asked for again and again, in rounds.' })
export class Collection {
  @Field(() => ID) id!: string;
  @Field() code!: string;
  @Field() name!: string;
  @Field(() => String, { nullable: true }) description!: string | null;
  @Field(() => Programme) programme!: Programme;
}

@ObjectType({ description: 'One page of collections, and how many there are in all.' })
export class CollectionPage {
  @Field(() => [Collection]) items!: Collection[];
  @Field(() => Int) total!: number;
}

@ArgsType()
export class CollectionsArgs {
  @Field(() => ID, { nullable: true }) @IsOptional() @IsUUID() programmeId?: string;
  @Field(() => [ID], { nullable: true }) @IsOptional() @IsArray() @IsUUID(undefined, { each: true }) ids?: string[];
  @Field(() => PageInput, { nullable: true }) @IsOptional() @ValidateNested() @Type(() => PageInput) page?: PageInput;
}

@InputType({ description: 'What may be changed of a collection.' })
export class UpdateCollectionInput {
  @Field() @IsString() @Length(1, 200) name!: string;
  @Field(() => String, { nullable: true }) @IsOptional() @IsString() @MaxLength(2000) description?: string;
}

@InputType({ description: 'A new collection of a programme. Its code is its own within the programme.' })
export class CollectionInput extends UpdateCollectionInput {
  @Field(() => ID) @IsUUID() programmeId!: string;
  @Field() @Matches(/^[a-z0-9][a-z0-9-]{0,60}$/, { message: 'code must be lower-case letters, digits and hyphens' }) code!: string;
}
