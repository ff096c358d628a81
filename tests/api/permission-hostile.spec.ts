import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { buildSchema, getNullableType, isEnumType, isInputObjectType, isListType, isNonNullType, type GraphQLArgument, type GraphQLField, type GraphQLInputType } from 'graphql';
import { places } from './permission-row.js';
import { Muster } from './support/muster.js';

const schema = buildSchema(readFileSync(new URL('../../libs/contract/schema.graphql', import.meta.url), 'utf8'));
type Operation = GraphQLField<unknown, unknown> & { kind: 'query' | 'mutation' };
const operations: Operation[] = [
  ...Object.values(schema.getQueryType()!.getFields()).map((field) => ({ ...field, kind: 'query' as const })),
  ...Object.values(schema.getMutationType()!.getFields()).map((field) => ({ ...field, kind: 'mutation' as const })),
];

let muster: Muster;
beforeAll(async () => { muster = await Muster.start({ world: 'collected' }); });
afterAll(() => muster.stop());
// Some of what is tried signs people out: before the next is tried, they are in again.
beforeEach(() => muster.rows('update session set revoked_at = null'));

/** What somebody might send where a text, an id or a number belongs. */
const long = 'x'.repeat(10_000);
const prototypes = ['__proto__', 'constructor', 'toString', 'hasOwnProperty'];
const days = ['2023-02-30', '2023-13-01', '0000-00-00', '9999-12-31', '99999-01-01', 'tomorrow', '2023-02-20T10:00:00Z'];
const hostile: Readonly<Record<string, readonly unknown[]>> = {
  ID: ['', 'x', randomUUID(), "' or 1=1 --", long, ...prototypes],
  String: ['', ' ', long, ...prototypes, ...days, 'a\u0000b', '\ud800', '((constructor)) ((__proto__))', "%_\\'; drop table fact; --"],
  Int: [-1, 0, 2_147_483_647],
  Float: [-1, 1e308],
  JSON: [null, [], { __proto__: null, constructor: 1 }, JSON.parse('{"__proto__": {"a": 1}}'), 'text', { a: 'a\u0000b' }],
};

/** For an id by the name of its argument, and for `id` by what the operation is about: something that is there. */
const named: Readonly<Record<string, () => string>> = {
  programmeId: () => muster.world.programme('a'), organisationId: () => muster.world.organisation('Barnsley'), organisationIds: () => muster.world.organisation('Barnsley'),
  collectionId: () => muster.world.collection('a/bronze'), roundId: () => muster.world.round('a/silver/Spring'), targetId: () => muster.world.round('a/silver/Spring'), waveId: () => muster.world.wave('a/Spring'),
  returnId: () => muster.world.return('a/bronze/Spring/Barnsley'), ids: () => muster.world.return('a/silver/Spring/Barnsley'), workshopId: () => muster.world.workshop('a/Start'), personId: () => muster.world.person('sam'),
  withId: () => muster.world.person('sam'), nextOwnerId: () => muster.world.person('yara'), championId: () => muster.world.person('yara'), successorId: () => muster.world.organisation('Camden'),
  surveyVersionId: () => muster.world.version('a/1'), responseId: () => muster.world.response('a/Spring/Barnsley'), appointmentId: () => muster.world.appointment('sam'), region: () => places.barnsley.region,
};
const about: readonly [RegExp, () => string][] = [
  [/^erase/, () => muster.world.person('con')],
  [/Collection/i, () => muster.world.collection('a/bronze')], [/Round/i, () => muster.world.round('a/bronze/Summer')], [/Deliveries|Return/i, () => muster.world.return('a/silver/Spring/Barnsley')],
  [/Extension/, () => muster.world.extension('a/silver/Spring/Barnsley')], [/Query/, () => muster.world.query('a/bronze/Spring/Barnsley')], [/Workshop/i, () => muster.world.workshop('a/Start')],
  [/Task/, () => muster.world.task('a/Leeds/bounced-address')], [/QuietDays/, () => muster.world.quietDays('a/london')], [/Message/i, () => muster.world.prepared('a/Barnsley')], [/Wave/i, () => muster.world.wave('a/Summer')],
  [/Response/i, () => muster.world.response('a/Spring/Barnsley')], [/Version/, () => muster.world.version('a/1')], [/survey/i, () => muster.world.survey('a')], [/Person/i, () => muster.world.person('sam')],
  [/Appointment/i, () => muster.world.appointment('sam')], [/Programme/i, () => muster.world.programme('a')], [/Organisation/i, () => muster.world.organisation('Barnsley')],
];
const texts: Readonly<Record<string, string>> = { templateCode: 'champion-letter', code: 'our-own', levelCode: 'bronze', frameworkCode: 'plo', nation: 'england', email: 'new@example.org', measure: 'rag', listing: 'one.csv', region: 'yorkshire-and-the-humber' };

/** A value that could be right: texts by their names, days to come, the first of a choice. */
function plausible(type: GraphQLInputType, name: string, operation: string): unknown {
  const bare = getNullableType(type);
  if (isListType(bare)) return [plausible(bare.ofType as GraphQLInputType, name, operation)];
  if (isInputObjectType(bare)) return Object.fromEntries(Object.values(bare.getFields()).map((field) => [field.name, plausible(field.type, field.name, operation)]));
  if (isEnumType(bare)) return bare.getValues()[0]!.name;
  if (bare.name === 'ID') return named[name]?.() ?? about.find(([pattern]) => pattern.test(operation))?.[1]() ?? randomUUID();
  if (bare.name === 'String') return texts[name] ?? named[name]?.() ?? (/On$|^on$|until|since|dueBy|period/.test(name) ? '2023-05-10' : 'Words');
  return ({ Int: 1, Float: 1, Boolean: true, JSON: {} } as Record<string, unknown>)[bare.name];
}

/** The same value with one leaf changed, once for every leaf and everything hostile. */
function spoiled(type: GraphQLInputType, value: unknown): unknown[] {
  const bare = getNullableType(type);
  const without = isNonNullType(type) ? [] : [null];
  if (isListType(bare)) return [...without, [], ...spoiled(bare.ofType as GraphQLInputType, (value as unknown[])[0]).map((one) => [one])];
  if (!isInputObjectType(bare)) return [...without, ...(isEnumType(bare) ? bare.getValues().slice(1).map((one) => one.name) : hostile[bare.name] ?? [])];
  return [...without, ...Object.values(bare.getFields()).flatMap((field) => {
    const known = value as Record<string, unknown>;
    return spoiled(field.type, known[field.name]).map((one) => ({ ...known, [field.name]: one }));
  })];
}

function document({ kind, name, args, type }: Operation): string {
  const selection = /^(ID|String|Boolean|Int|JSON|Float)$/.test(String(type).replaceAll(/[[\]!]/g, '')) ? '' : ' { __typename }';
  if (!args.length) return `${kind} { ${name}${selection} }`;
  return `${kind} (${args.map((arg) => `$${arg.name}: ${String(arg.type)}`).join(', ')}) { ${name}(${args.map((arg) => `${arg.name}: $${arg.name}`).join(', ')})${selection} }`;
}

function variablesOf(operation: Operation): Record<string, unknown>[] {
  const right = Object.fromEntries(operation.args.map((arg: GraphQLArgument) => [arg.name, plausible(arg.type, arg.name, operation.name)]));
  return [...operation.args.flatMap((arg) => spoiled(arg.type, right[arg.name]).map((value) => ({ ...right, [arg.name]: value }))), right];
}

const known = /^[A-Z][A-Z_]+$/;
/** With what a text is refused that is too long, or that can be no day, region or authority at all. */
const refusedForIt = /^(INVALID_INPUT|TEMPLATE_TEXT|APPOINTMENT_SCOPE|APPOINTMENT_DAYS|NOT_FOUND|ROSTER_IN_USE)$/;
/** Who may do it: authorities answer, an administrator erases, and the project team does the rest. */
const actors: Readonly<Record<string, 'sam' | 'grace'>> = { saveAnswer: 'sam', submitResponse: 'sam', erasePerson: 'grace' };
const actorOf = ({ name }: Operation): 'sam' | 'grace' | 'priya' => actors[name] ?? 'priya';
const shortened = (value: unknown): string => JSON.stringify(value).replaceAll(/x{50,}/g, '(long)');

async function faultOf(operation: Operation, variables: Record<string, unknown>): Promise<string[]> {
  const { data, errors } = await muster.as(actorOf(operation)).send(document(operation), variables);
  const [error] = errors ?? [];
  const code = error?.extensions?.code ?? (data ? 'OK' : 'NOTHING');
  return !known.test(code) || /INTERNAL|NOTHING/.test(code) ? [`${code} ${error?.message ?? ''} for ${shortened(variables)}`] : [];
}

describe('whatever is sent, there is an answer or a refusal with a code, and never a fault of ours', () => {
  it.each(operations.map((operation) => [`${operation.kind} ${operation.name}`, operation] as const))('%s', async (_name, operation) => {
    const faults: string[] = [];
    const all = variablesOf(operation);
    const atOnce = operation.kind === 'query' ? 6 : 1;
    while (all.length) await Promise.all(all.splice(0, atOnce).map(async (variables) => faults.push(...await faultOf(operation, variables))));
    expect(faults).toEqual([]);
  });

  // What is written by hand has its limit; a definition and a listing of files have others.
  it.each(operations.filter(({ kind }) => kind === 'mutation').map((operation) => [operation.name, operation] as const))('%s keeps no text of ten thousand characters', async (_name, operation) => {
    const overlong = variablesOf(operation).filter((variables) => JSON.stringify(variables).includes(long));
    const kept: string[] = [];
    for (const variables of overlong) {
      const { errors } = await muster.as(actorOf(operation)).send(document(operation), variables);
      const code = errors?.[0]?.extensions.code ?? 'OK';
      if (!refusedForIt.test(code)) kept.push(`${code} for ${shortened(variables)}`);
    }
    expect(kept).toEqual([]);
  });

  it('leaves prototypes as they are', () => {
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect(({} as Record<string, unknown>).a).toBeUndefined();
  });
});
