import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';

export enum TargetKind {
  WAVE = 'wave',
  ROUND = 'round',
}
registerEnumType(TargetKind, { name: 'TargetKind', description: 'What authorities are chased for: the answer to a wave, or the return of a round.' });

@ObjectType({ description: 'What authorities are chased for: an open wave that asks the whole roster, or an open round of a collection.' })
export class Target {
  @Field(() => ID) id!: string;
  @Field(() => TargetKind) kind!: TargetKind;
  @Field() name!: string;
  @Field() opensOn!: string;
  @Field({ description: 'Of a wave the last day on which it can be answered.' }) dueOn!: string;
  @Field() closesOn!: string;
}
