import { Site, SystemClock } from '@muster/platform';
import { NestFactory } from '@nestjs/core';
import { GraphQLSchemaBuilderModule, GraphQLSchemaFactory, RESOLVER_NAME_METADATA } from '@nestjs/graphql';
import type { DynamicModule, Type } from '@nestjs/common';
import { lexicographicSortSchema, printSchema, type GraphQLSchema } from 'graphql';
import { AppModule } from './app.module.js';
import { servedBy } from './served.js';

const HEAD = '# The GraphQL contract, printed from the code by `npm run schema`. Nothing here is written by hand.\n\n';

/** The product as one module, to be looked at and not to be run. */
export function wholeProduct(): DynamicModule {
  return AppModule.forRoot({ appUrl: '', clock: new SystemClock(), site: new Site('http://localhost', false) });
}

/** The schema that these resolvers make, in alphabetical order. Needs no database. */
export async function schemaOf(resolvers: Type[]): Promise<GraphQLSchema> {
  const builder = await NestFactory.createApplicationContext(GraphQLSchemaBuilderModule, { logger: false });
  const schema = await builder.get(GraphQLSchemaFactory).create(resolvers);
  await builder.close();
  return lexicographicSortSchema(schema);
}

/** The schema of everything that the product serves. */
export async function servedSchema(): Promise<GraphQLSchema> {
  const classes = await servedBy(wholeProduct());
  return schemaOf(classes.filter((one) => Reflect.hasMetadata(RESOLVER_NAME_METADATA, one)));
}

/** A schema as text: what libs/contract/schema.graphql must be. */
export function printed(schema: GraphQLSchema): string {
  return `${HEAD}${printSchema(schema)}\n`;
}
