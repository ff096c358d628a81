import { Field, ID, Int, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'A place where a text that somebody typed still names the person: it is for people to decide about.' })
export class StillNamedPlace {
  @Field() table!: string;
  @Field() column!: string;
  @Field(() => Int) rows!: number;
}

@ObjectType({ description: 'What an erasure leaves of a person: a number, and perhaps texts that name them.' })
export class ErasedPerson {
  @Field(() => ID) id!: string;
  @Field(() => [StillNamedPlace]) stillNamed!: StillNamedPlace[];
}
