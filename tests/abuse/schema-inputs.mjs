// What may be sent to every query and mutation? Made from the schema alone, so that a new one is attacked too.
import { readFileSync } from 'node:fs';
import { buildSchema, getNamedType, getNullableType, isEnumType, isInputObjectType, isLeafType, isListType, isNonNullType, isRequiredArgument } from 'graphql';

/** The schema that the product serves. */
export const schema = buildSchema(readFileSync(new URL('../../libs/contract/schema.graphql', import.meta.url), 'utf8'));

/**
 * Every query and every mutation.
 * @typedef {import('graphql').GraphQLField<unknown, unknown> & { kind: 'query' | 'mutation' }} Operation
 * @type {readonly Operation[]}
 */
export const operations = [
  ...Object.values(schema.getQueryType().getFields()).map((field) => ({ ...field, kind: /** @type {const} */ ('query') })),
  ...Object.values(schema.getMutationType().getFields()).map((field) => ({ ...field, kind: /** @type {const} */ ('mutation') })),
];

/** A text of ten thousand characters: longer than anything that is written by hand may be. */
export const long = 'x'.repeat(10_000);
const prototypes = ['__proto__', 'constructor', 'toString', 'hasOwnProperty'];
const days = ['2023-02-30', '2023-13-01', '0000-00-00', '0001-01-01', '9999-12-31', '99999-01-01', 'tomorrow', '2023-02-20T10:00:00Z'];

/**
 * What somebody might send where a text, an id or a number belongs.
 * @type {Readonly<Record<string, readonly unknown[]>>}
 */
export const hostile = {
  ID: ['', 'x', '6f1c2f3e-0d0b-4b52-9d3c-9a1b7c4d5e6f', "' or 1=1 --", long, ...prototypes],
  String: ['', ' ', long, ...prototypes, ...days, 'a\u0000b', '\ud800', '((constructor)) ((__proto__))', "%_\\'; drop table fact; --"],
  Int: [-1, 0, 2_147_483_647],
  Float: [-1, 1e308],
  JSON: [null, [], { __proto__: null, constructor: 1 }, JSON.parse('{"__proto__": {"a": 1}}'), 'text', { a: 'a\u0000b' }],
};

/** Is this text a day, by the name of what it is for? */
export const isDay = (name) => /On$|^on$|^until|since|dueBy|period|validFrom/.test(name);

/**
 * A value that could be right: an id or a text as `known` gives it by its name, days to come, the first of a choice.
 * @param {import('graphql').GraphQLInputType} type
 * @param {string} name
 * @param {(type: string, name: string) => unknown} known gives nothing where it knows nothing
 * @returns {unknown}
 */
export function plausible(type, name, known) {
  const bare = getNullableType(type);
  if (isListType(bare)) return [plausible(bare.ofType, name, known)];
  if (isInputObjectType(bare)) return Object.fromEntries(Object.values(bare.getFields()).map((field) => [field.name, plausible(field.type, field.name, known)]));
  if (isEnumType(bare)) return bare.getValues()[0].name;
  return known(bare.name, name) ?? (bare.name === 'String' && isDay(name) ? '2023-05-10' : { ID: hostile.ID[2], String: 'Words', Int: 1, Float: 1, Boolean: true, JSON: {} }[bare.name]);
}

/**
 * The same value with one leaf changed, once for every leaf and everything hostile.
 * @param {import('graphql').GraphQLInputType} type
 * @param {any} value
 * @returns {unknown[]}
 */
export function spoiled(type, value) {
  const bare = getNullableType(type);
  const without = isNonNullType(type) ? [] : [null];
  if (isListType(bare)) return [...without, [], ...spoiled(bare.ofType, value[0]).map((one) => [one])];
  if (!isInputObjectType(bare)) return [...without, ...(isEnumType(bare) ? bare.getValues().slice(1).map((one) => one.name) : hostile[bare.name] ?? [])];
  return [...without, ...Object.values(bare.getFields()).flatMap((field) => spoiled(field.type, value[field.name]).map((one) => ({ ...value, [field.name]: one })))];
}

/**
 * The document that asks for an operation with all its arguments; `selection` is what it asks of the answer.
 * @param {Operation} operation
 * @param {string} [selection]
 */
export function documentOf({ kind, name, args, type }, selection = isLeafType(getNamedType(type)) ? '' : ' { __typename }') {
  if (!args.length) return `${kind} { ${name}${selection} }`;
  return `${kind} (${args.map((arg) => `$${arg.name}: ${String(arg.type)}`).join(', ')}) { ${name}(${args.map((arg) => `${arg.name}: $${arg.name}`).join(', ')})${selection} }`;
}

/**
 * A selection of everything that an answer of this type holds, so many levels deep. Lists inside of lists are left out: a request for them may be too much.
 * @param {import('graphql').GraphQLOutputType} type
 * @param {number} depth
 * @returns {string}
 */
export function wholeOf(type, depth, inList = false) {
  const named = getNamedType(type);
  if (isLeafType(named)) return '';
  const fields = Object.values(/** @type {any} */ (named).getFields()).filter(({ args }) => !args.some(isRequiredArgument));
  const asked = fields.map((field) => {
    const list = isListType(getNullableType(field.type));
    if (isLeafType(getNamedType(field.type))) return field.name;
    return depth > 1 && !(list && inList) ? `${field.name}${wholeOf(field.type, depth - 1, inList || list)}` : '';
  });
  return ` { __typename ${asked.filter(Boolean).join(' ')} }`;
}
