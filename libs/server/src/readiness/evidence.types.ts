import { Field, ID, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'A round whose returns count as what was done at a level: the newest closed one, or the newest open one where none has closed.' })
export class EvidenceRound {
  @Field() level!: string;
  @Field(() => ID) roundId!: string;
  @Field() name!: string;
  @Field() collection!: string;
  @Field({ description: 'open or closed; of an open one more returns may come.' }) state!: string;
}
