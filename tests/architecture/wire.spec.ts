import { CLASS_TYPE_METADATA, Field, ID, Mutation, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { isInputObjectType, isInterfaceType, isObjectType, type GraphQLSchema } from 'graphql';
import { Column, Entity, getMetadataArgsStorage, PrimaryColumn } from 'typeorm';
import { schemaOf, servedSchema } from '../../apps/api/src/schema.js';

type Class = { name: string };

/** The tables of the product: their classes registered themselves when the product was imported. */
const tables = getMetadataArgsStorage().tables.map(({ target }) => target as Class);

/** Those of these classes that GraphQL knows as a type or an input, themselves or through what they extend. */
const onTheWire = (classes: readonly Class[]): string[] => classes.filter((it) => Reflect.hasMetadata(CLASS_TYPE_METADATA, it)).map(({ name }) => name);

/** What has no doc string: types, inputs, enums, and everything that can be asked or done. */
function undescribed(schema: GraphQLSchema): string[] {
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].filter((it) => it !== undefined && it !== null);
  const types = Object.values(schema.getTypeMap()).filter((it) => !it.name.startsWith('__') && !roots.some(({ name }) => name === it.name));
  const verbs = roots.flatMap((it) => Object.values(it.getFields()).map((field) => ({ name: `${it.name}.${field.name}`, description: field.description })));
  return [...types, ...verbs].filter(({ description }) => !description?.trim()).map(({ name }) => name);
}

@Entity('leak')
@ObjectType({ description: 'A row that travels.' })
class Leak {
  @Field(() => ID) @PrimaryColumn('uuid') id!: string;
}

@Entity('quiet')
class Quiet {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') name!: string;
}

@ObjectType()
class Silent {
  @Field(() => ID) id!: string;
}

@Resolver()
class SilentResolver {
  @Query(() => Silent)
  silent(): null {
    return null;
  }

  @Mutation(() => Silent, { description: 'Says what it does.' })
  speak(): null {
    return null;
  }
}

describe('what travels over the wire', () => {
  it('is never a row of a table', () => {
    expect(tables.length).toBeGreaterThan(3);
    expect(onTheWire(tables)).toEqual([]);
  });

  it('would be found when an entity became a GraphQL type', () => {
    expect(onTheWire([Quiet, Leak])).toEqual(['Leak']);
  });

  it('says in words what it is: every type, query and mutation', async () => {
    const schema = await servedSchema();
    const types = Object.values(schema.getTypeMap()).filter((it) => isObjectType(it) || isInputObjectType(it) || isInterfaceType(it));
    expect(types.length).toBeGreaterThan(30);
    expect(undescribed(schema)).toEqual([]);
  });

  it('would be found when it said nothing', async () => {
    expect(undescribed(await schemaOf([SilentResolver]))).toEqual(['Silent', 'Query.silent']);
  });
});
