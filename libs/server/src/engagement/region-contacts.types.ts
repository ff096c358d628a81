import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Organisation, Region } from '../organisations/index.js';
import { Person } from '../people/index.js';

@ObjectType({ description: 'Mail to somebody who has a part in an organisation came back.' })
export class BouncedAddress {
  @Field(() => Person) person!: Person;
  @Field(() => Organisation) organisation!: Organisation;
  @Field() failedAt!: Date;
  @Field(() => String, { nullable: true, description: 'What the other side said.' }) failure!: string | null;
}

@ObjectType({ description: 'How well a region is looked after: who was spoken to, and where nobody can be reached.' })
export class RegionContacts {
  @Field(() => Region) region!: Region;
  @Field(() => Int, { description: 'How many organisations of the region are on the roster.' }) organisations!: number;
  @Field(() => Int, { description: 'With how many of them somebody spoke.' }) contacted!: number;
  @Field(() => Int, { description: 'All contacts, those that reached nobody included.' }) contacts!: number;
  @Field(() => String, { nullable: true, description: 'The last day on which somebody was spoken to.' }) lastContactOn!: string | null;
  @Field(() => [Organisation], { description: 'Those with which nobody has spoken yet.' }) neverContacted!: Organisation[];
  @Field(() => [Organisation], { description: 'Those without a single point of contact today.' }) vacancies!: Organisation[];
  @Field(() => [BouncedAddress]) bounced!: BouncedAddress[];
}

