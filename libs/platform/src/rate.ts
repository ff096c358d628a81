import { Field, Float, Int, ObjectType } from '@nestjs/graphql';

/** How many of how many, on the wire: as the kernel's `rate` makes it. */
@ObjectType({ description: 'How many of how many, what the denominator counts, and the percentage to one decimal (null over an empty base).' })
export class Rate {
  @Field(() => Int) numerator!: number;
  @Field(() => Int) denominator!: number;
  @Field(() => Float, { nullable: true }) percentage!: number | null;
  @Field() denominatorCounts!: string;
}
