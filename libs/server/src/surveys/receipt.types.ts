import { Field, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'What the person who handed in is told.' })
export class Receipt {
  @Field() reference!: string;
  @Field() submittedAt!: Date;
}
