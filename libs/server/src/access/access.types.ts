import { Field, ID, ObjectType } from '@nestjs/graphql';
import { RoleName } from '../people/index.js';

@ObjectType({ description: 'A role that you hold today, and for what.' })
export class MyRole {
  @Field(() => RoleName) role!: RoleName;
  @Field(() => ID, { nullable: true }) programmeId!: string | null;
  @Field(() => String, { nullable: true }) region!: string | null;
  @Field(() => ID, { nullable: true }) organisationId!: string | null;
}

@ObjectType({ description: 'Whoever is signed in.' })
export class Me {
  @Field(() => ID) personId!: string;
  @Field() name!: string;
  @Field(() => [RoleName], { description: 'The roles that you hold today, each once.' }) roles!: RoleName[];
  @Field(() => [MyRole]) appointments!: MyRole[];
  @Field(() => [String], { description: 'The verbs that you may do somewhere.' }) allowedActions!: string[];
}
