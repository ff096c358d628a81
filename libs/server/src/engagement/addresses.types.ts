import { ArgsType, Field, ID } from '@nestjs/graphql';
import { IsString, IsUUID, MaxLength } from 'class-validator';

@ArgsType()
export class FailedAddressArgs {
  @Field(() => ID) @IsUUID() personId!: string;
  @Field() @IsString() @MaxLength(500) reason!: string;
}
