import { Args, ArgsType, Field, ID, Int, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { listPage, Operation, PageInput, Requires, Where, type Page } from '@muster/platform';
import { Type } from 'class-transformer';
import { IsOptional, IsString, MaxLength, ValidateNested } from 'class-validator';
import { GraphQLJSON } from 'graphql-scalars';
import { RoleName } from '../people/index.js';

@ObjectType({ description: 'Something that happened: what, when, by whom, to which thing.' })
export class FactRecord {
  @Field(() => ID) id!: string;
  @Field() at!: Date;
  @Field({ description: 'thing.verb, such as wave.opened.' }) name!: string;
  @Field() actor!: string;
  @Field(() => RoleName, { nullable: true }) role!: RoleName | null;
  @Field() subjectType!: string;
  @Field(() => ID) subjectId!: string;
  @Field(() => GraphQLJSON) details!: object;
}

@ObjectType({ description: 'One page of facts, and how many there are in all.' })
export class FactPage {
  @Field(() => [FactRecord]) items!: FactRecord[];
  @Field(() => Int) total!: number;
}

@ArgsType()
export class FactsArgs {
  @Field(() => ID, { nullable: true }) @IsOptional() @IsString() @MaxLength(100) subjectId?: string;
  @Field(() => PageInput, { nullable: true }) @IsOptional() @ValidateNested() @Type(() => PageInput) page?: PageInput;
}

const FACT = `fact.id::text as id, at, fact.name, coalesce(person.name, 'Muster') as actor, actor_role as role, subject_type as "subjectType", subject_id as "subjectId", details`;

@Resolver(() => FactRecord)
export class FactsResolver {
  constructor(private readonly operation: Operation) {}

  @Query(() => FactPage, { description: 'What happened, newest first; to one thing where its id is given.' })
  @Requires('fact.list')
  facts(@Args() { subjectId, page }: FactsArgs): Promise<Page<FactRecord>> {
    this.operation.mustBeAble('fact.list');
    const where = new Where().equals('subject_id', subjectId).within(this.operation.reach('fact.list'), { programme: 'fact.programme_id' });
    return listPage<FactRecord>(this.operation, { select: FACT, from: 'fact left join person on person.id = actor_id', where, order: 'at desc, fact.id desc', page });
  }
}
