import { Field, ID, Int, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'One value that a metric may take.' })
export class MetricCode {
  @Field() code!: string;
  @Field() label!: string;
}

@ObjectType({ description: 'One data item of an indicator, given once a child or once a family.' })
export class Metric {
  @Field(() => Int) position!: number;
  @Field() name!: string;
  @Field({ description: 'date, code, number or text.' }) kind!: string;
  @Field({ description: 'child or family.' }) unit!: string;
  @Field(() => [MetricCode]) codes!: MetricCode[];
}

@ObjectType({ description: 'One thing that a framework asks about.' })
export class Indicator {
  @Field() code!: string;
  @Field(() => String, { nullable: true }) level!: string | null;
  @Field(() => Int) position!: number;
  @Field() name!: string;
  @Field({ description: 'A name short enough for a narrow column.' }) short!: string;
  @Field() definition!: string;
  @Field(() => [Metric]) metrics!: Metric[];
}

@ObjectType({ description: 'A level of a framework, such as bronze.' })
export class Level {
  @Field() code!: string;
  @Field() name!: string;
  @Field(() => Int) position!: number;
}

@ObjectType({ description: 'What may be asked for: levels, and under them indicators with their metrics.' })
export class Framework {
  @Field(() => ID) id!: string;
  @Field() code!: string;
  @Field() name!: string;
  @Field(() => [Level]) levels!: Level[];
  @Field(() => [Indicator]) indicators!: Indicator[];
}
