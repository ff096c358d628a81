import { readFileSync } from 'node:fs';
import { RESOLVER_NAME_METADATA, RESOLVER_PROPERTY_METADATA } from '@nestjs/graphql';
import { buildSchema, getNamedType, isObjectType, type GraphQLObjectType } from 'graphql';
import { servedBy } from '../../apps/api/src/served.js';
import { wholeProduct } from '../../apps/api/src/schema.js';
import { measured } from './permission-letter.js';
import { permissionMatrix } from './permission-matrix.js';
import { columns } from './permission-row.js';
import { Muster } from './support/muster.js';

let muster: Muster;
beforeAll(async () => { muster = await Muster.start({ world: 'collected' }); });
afterAll(() => muster.stop());

const named = (may: string): string[] => columns.map((name, place) => `${name} ${may[place]}`);

/** The scoped fields of the printed schema: every operation, and every field that holds a person, how to reach one, or what was answered before. */
function scopedFields(): string[] {
  const schema = buildSchema(readFileSync(new URL('../../libs/contract/schema.graphql', import.meta.url), 'utf8'));
  const types = Object.values(schema.getTypeMap()).filter((type): type is GraphQLObjectType => isObjectType(type) && !type.name.startsWith('__'));
  return types.flatMap((type) => Object.values(type.getFields()).filter((field) => {
    const about = getNamedType(field.type).name;
    const isList = type.name === 'PersonPage';
    return ['Query', 'Mutation'].includes(type.name) || (about === 'Person' && !isList) || about === 'AnswerChange' || ['email', 'phone', 'allowedActions'].includes(field.name);
  }).map((field) => `${type.name}.${field.name}`)).filter((name) => name !== 'Me.allowedActions');
}

/** Every field that a resolver computes by a method of its own. */
async function resolvedFields(): Promise<string[]> {
  const classes = await servedBy(wholeProduct());
  return classes.flatMap((resolver) => Object.values(Object.getOwnPropertyDescriptors(resolver.prototype as object)).flatMap(({ value }) => {
    if (typeof value !== 'function' || !Reflect.getMetadata(RESOLVER_PROPERTY_METADATA, value)) return [];
    const type = Reflect.getMetadata(RESOLVER_NAME_METADATA, resolver) as string;
    return [`${type}.${Reflect.getMetadata(RESOLVER_NAME_METADATA, value) as string ?? value.name}`];
  }));
}

describe('the permission matrix', () => {
  it('has a row for every query, mutation and scoped field of the schema, and none besides', async () => {
    const wanted = new Set([...scopedFields(), ...await resolvedFields()]);
    expect(permissionMatrix.map(({ field }) => field).sort()).toEqual([...wanted].sort());
  });

  it('has a letter for every actor', () => {
    const cells = permissionMatrix.flatMap(({ field, cases }) => cases.map(({ scope, may }) => [field, scope, may.length]));
    expect(cells.filter(([, , length]) => length !== columns.length)).toEqual([]);
  });

  describe.each(permissionMatrix.map((row) => [row.field, row] as const))('%s', (_field, row) => {
    it.each(row.cases.map((one) => [one.scope, one] as const))('in scope %s is for who may', async (_scope, one) => {
      const may = await measured(muster, { row, one });
      expect(may.length === columns.length ? named(may) : may).toEqual(named(one.may));
    });
  });

  it('has changed nothing', async () => {
    expect(await muster.count('programme')).toBe(2);
    expect(await muster.count('session where revoked_at is not null')).toBe(0);
    const states = async (table: string, column = 'state') => (await muster.rows<{ line: string }>(`select ${column} || ' ' || count(*) as line from ${table} group by ${column} order by ${column}`)).map(({ line }) => line).join(', ');
    expect(await states('wave')).toBe('closed 1, draft 2, open 4, scheduled 1');
    expect(await states('collection_round')).toBe('closed 2, draft 2, open 4, scheduled 2');
    expect(await states('expected_return')).toBe('expected 18, queried 3');
    expect(await states('return_extension')).toBe('proposed 3, withdrawn 3');
    expect(await states('return_query')).toBe('open 3');
    expect(await states('sharing_step')).toBe('in-progress 3');
    expect(await states('contact', 'kind')).toBe('telephone 3, workshop 3');
    expect(await states('task', 'kind')).toBe('bounced-address 3, next-action 3');
    expect(await states('template_version', 'code')).toBe('our-own 2');
    expect(await muster.count("message where state in ('prepared', 'dropped')")).toBe(3);
    expect(await muster.count('moderated_rating')).toBe(3);
    expect(await muster.count("message where kind = 'letter'")).toBe(0);
    expect(await muster.count('person where address_failed_at is not null')).toBe(3);
  });
});
