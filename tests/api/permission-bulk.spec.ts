import { randomUUID } from 'node:crypto';
import { getNamedType, getNullableType, isInputObjectType, isListType, type GraphQLInputType } from 'graphql';
import { Muster } from './support/muster.js';
import { schema } from '../abuse/schema-inputs.mjs';

let muster: Muster;
beforeAll(async () => { muster = await Muster.start({ world: 'collected' }); });
afterAll(() => muster.stop());

interface Bulk {
  document: string;
  /** What is asked with these ids. */
  variables: (ids: readonly string[]) => Record<string, unknown>;
  of: 'return' | 'response' | 'organisation' | 'appointment' | 'message' | 'person' | 'blocker' | 'collection' | 'round' | 'wave';
  /** With what a list is refused that holds one thing out of reach; else that thing is left out. */
  refused?: 'NOT_FOUND';
}

const filtered = (field: string, of: Bulk['of']): Bulk => ({ document: `query ($ids: [ID!]) { it: ${field}(filter: { ids: $ids }) { items { id } total } }`, variables: (ids) => ({ ids }), of });
const inProgramme = (more: () => object = () => ({})) => (ids: readonly string[]) => ({ input: { programmeId: muster.world.programme('a'), ...more(), organisationIds: ids } });
const letter = () => ({ targetId: muster.world.round('a/silver/Spring'), templateCode: 'champion-letter' });
const outcome = { action: 'SET_OUTCOME', outcome: 'REFUSED', reason: 'Told so' };

/** Everything that takes a list of ids. A new one says here what becomes of ids that are not the actor's to reach. */
const bulk: Readonly<Record<string, Bulk>> = {
  'Query.appointments': filtered('appointments', 'appointment'), 'Query.messages': filtered('messages', 'message'), 'Query.people': filtered('people', 'person'), 'Query.organisations': filtered('organisations', 'organisation'),
  'Query.responses': filtered('responses', 'response'), 'Query.returns': filtered('returns', 'return'), 'Query.rounds': filtered('rounds', 'round'), 'Query.waves': filtered('waves', 'wave'),
  'Query.blockers': { document: 'query ($p: ID!, $ids: [ID!]) { it: blockers(filter: { programmeId: $p, ids: $ids }) { items { id } total } }', variables: (ids) => ({ p: muster.world.programme('a'), ids }), of: 'blocker' },
  'Query.collections': { document: 'query ($ids: [ID!]) { it: collections(ids: $ids) { items { id } total } }', variables: (ids) => ({ ids }), of: 'collection' },
  'Query.leverage': { document: 'query ($p: ID!, $ids: [ID!]!) { it: leverage(programmeId: $p, blockerIds: $ids) { __typename } }', variables: (ids) => ({ p: muster.world.programme('a'), ids }), of: 'blocker' },
  'Query.forecast': { document: 'query ($p: ID!, $ids: [ID!]!) { it: forecast(programmeId: $p, remove: $ids) { __typename } }', variables: (ids) => ({ p: muster.world.programme('a'), ids }), of: 'blocker' },
  'Query.previewReturns': { document: 'query ($input: BulkInput!) { it: previewReturns(input: $input) { rows { id code } } }', variables: (ids) => ({ input: { ...outcome, ids } }), of: 'return' },
  'Query.previewLetters': { document: 'query ($input: LetterInput!) { it: previewLetters(input: $input) { organisation { id } } }', variables: inProgramme(letter), of: 'organisation', refused: 'NOT_FOUND' },
  'Mutation.writeLetters': { document: 'mutation ($input: LetterInput!) { it: writeLetters(input: $input) { queued } }', variables: inProgramme(letter), of: 'organisation', refused: 'NOT_FOUND' },
  'Mutation.setSharing': { document: 'mutation ($input: SharingInput!) { it: setSharing(input: $input) { organisation { id } } }', variables: inProgramme(() => ({ instrument: 'DPIA', state: 'IN_PROGRESS' })), of: 'organisation', refused: 'NOT_FOUND' },
  'Mutation.recordAttendance': {
    document: 'mutation ($id: ID!, $ids: [ID!]!) { it: recordAttendance(workshopId: $id, organisationIds: $ids) { id } }', variables: (ids) => ({ id: muster.world.workshop('a/Start'), ids }), of: 'organisation', refused: 'NOT_FOUND',
  },
  'Mutation.actOnReturns': { document: 'mutation ($input: BulkInput!) { it: actOnReturns(input: $input) { rows { id code } } }', variables: (ids) => ({ input: { ...outcome, ids } }), of: 'return' },
};
/** A roster is chosen from all organisations of the nation, which are facts; it is the team's own, and the matrix tells whose. */
const ofFacts = ['Mutation.setRoster'];

/** A thing of a champion of London, and one of Yorkshire; where a whole programme is shared, of another programme. */
const things: Readonly<Record<Bulk['of'], () => readonly [own: string, other: string]>> = {
  return: () => [muster.world.return('a/silver/Spring/Camden'), muster.world.return('a/silver/Spring/Barnsley')], response: () => [muster.world.response('a/Spring/Camden'), muster.world.response('a/Spring/Barnsley')],
  organisation: () => [muster.world.organisation('Camden'), muster.world.organisation('Barnsley')], appointment: () => [muster.world.appointment('sue'), muster.world.appointment('sam')],
  message: () => [muster.world.message('a/Spring/Camden'), muster.world.message('a/Spring/Barnsley')], person: () => [muster.world.person('sue'), muster.world.person('sam')],
  blocker: () => [muster.world.blocker('a/plo-01'), muster.world.blocker('b/plo-01')], collection: () => [muster.world.collection('a/bronze'), muster.world.collection('b/bronze')],
  round: () => [muster.world.round('a/silver/Spring'), muster.world.round('b/silver/Spring')], wave: () => [muster.world.wave('a/Spring'), muster.world.wave('b/Count')],
};

/** Every operation of the schema with a list of ids somewhere in what it takes. */
function takingLists(): string[] {
  const holds = (type: GraphQLInputType): boolean => {
    const bare = getNullableType(type);
    if (isListType(bare)) return String(getNamedType(bare)) === 'ID' || holds(bare.ofType as GraphQLInputType);
    return isInputObjectType(bare) && Object.values(bare.getFields()).some((field) => holds(field.type));
  };
  return [schema.getQueryType()!, schema.getMutationType()!].flatMap((type) => Object.values(type.getFields()).filter(({ args }) => args.some((arg) => holds(arg.type))).map(({ name }) => `${type.name}.${name}`));
}

const send = (one: Bulk, ids: readonly string[]) => muster.as('hal').send<{ it: unknown }>(one.document, one.variables(ids));
const TABLES = ['expected_return', 'message', 'sharing_step', 'sharing_change', 'contact', 'task', 'fact where organisation_id is not null'];
/** All that is written about an authority of the other region. */
const about = async (organisation: string): Promise<string[]> => (await Promise.all(TABLES.map((table) => {
  const [name, where] = table.split(' where ');
  return muster.rows<{ text: string }>(`select ${name}::text as text from ${name} where organisation_id = $1 ${where ? `and ${where}` : ''} order by 1`, [muster.world.organisation(organisation)]);
}))).flat().map(({ text }) => text);

describe('a list that mixes own things with things of others', () => {
  it('has a row for everything that takes a list of ids', () => {
    expect([...Object.keys(bulk), ...ofFacts].sort()).toEqual(takingLists().sort());
  });

  // Each is asked once with a foreign id and once with an id of nothing: what comes back is the same, and nothing is written about the other.
  it.each(Object.entries(bulk))('%s tells and does nothing of them, as of what is not there', async (_field, one) => {
    const [own, other] = things[one.of]();
    const before = await about('Barnsley');
    const nothing = randomUUID();
    const mixed = await send(one, [other, own]);
    const absent = await send(one, [nothing, own]);
    expect(JSON.stringify(mixed).includes(other)).toBe(false);
    if (one.refused) expect([mixed.errors?.[0]?.extensions.code, mixed.errors]).toEqual([one.refused, absent.errors]);
    else if (one.document.startsWith('mutation')) expect(mixed.data?.it).toEqual({ rows: [{ id: own, code: null }] }); // it is done to the own one
    else expect(mixed).toEqual(absent);
    expect(await about('Barnsley')).toEqual(before);
  });

  it.each(Object.entries(bulk).filter(([, { document }]) => document.includes('items {') || document.includes('rows {')))('%s does give what is one\'s own', async (_field, one) => {
    const [own] = things[one.of]();
    expect(JSON.stringify(await send(one, [own]))).toContain(own);
  });

  it('would be seen to write: the project team reaches both regions', async () => {
    const before = await about('Barnsley');
    await muster.as('priya').ask(bulk['Mutation.actOnReturns']!.document, { input: { ...outcome, ids: things.return() } });
    expect(await about('Barnsley')).not.toEqual(before);
  });
});
