import { by, byId, ofLevel, seen, type Case, type PermissionRow, type Scope } from './permission-row.js';
import type { World } from './support/world.js';

type Letters = Readonly<Partial<Record<Scope, string>>>;

const bronze = (world: World, scope: Scope) => world.return(ofLevel('bronze', scope));
const silver = (world: World, scope: Scope) => world.return(ofLevel('silver', scope));
const extension = (world: World, scope: Scope) => world.extension(ofLevel('bronze', scope));
const query = (world: World, scope: Scope) => world.query(ofLevel('bronze', scope));

/** Who may do what to a return, by the roles that may; where the role would do but the return is another's, it is not there. */
const may = {
  team: { barnsley: 'yyFFFFFFFFNU', camden: 'yyFFFFFFFFNU', b: 'yNFFFFFFFFyU' },
  teamAndAuthority: { barnsley: 'yyFFyyyyNFNU', camden: 'yyFFNNNNyFNU', b: 'yNFFNNNNNFyU' },
  teamAndWhoCanSign: { barnsley: 'yyFFyyFyNFNU', camden: 'yyFFNNFNyFNU', b: 'yNFFNNFNNFyU' },
  staffAndWhoPrepares: { barnsley: 'yyNyyyyFNFNU', camden: 'yyyNNNNFyFNU', b: 'yNNNNNNFNFyU' },
  staffAndContacts: { barnsley: 'yyNyyyFFNFNU', camden: 'yyyNNNFFyFNU', b: 'yNNNNNFFNFyU' },
} as const;

const verb = ([name, reaches]: readonly [string, string], letters: Letters, { more = '', id = bronze }: { more?: string; id?: typeof bronze } = {}): PermissionRow =>
  ({ field: `Mutation.${name}`, reaches: [reaches], document: `mutation ($id: ID!) { it: ${name}(id: $id${more}) { id } }`, cases: byId(letters as Record<Scope, string>, id) });

const outcome = (name: string, letters: Letters): Case[] =>
  by(letters, (world, scope: Scope) => ({ id: bronze(world, scope), outcome: name })).map((one) => ({ ...one, scope: `${one.scope}: ${name}` }));

/** Whoever may do it meets a rule that stops it: the bronze return is queried, and what was proposed for it was withdrawn. */
export const returnMutations: PermissionRow[] = [
  verb(['acknowledgeReturn', 'RETURN_STATE'], may.staffAndWhoPrepares),
  verb(['prepareReturn', 'RETURN_STATE'], may.staffAndWhoPrepares),
  verb(['recordReturn', 'RETURN_STATE'], may.teamAndWhoCanSign),
  verb(['resubmitReturn', 'QUERIES_OPEN'], may.teamAndWhoCanSign),
  verb(['acceptReturn', 'RETURN_STATE'], may.team),
  verb(['takeBackReturn', 'RETURN_STATE'], may.team, { more: ', reason: "By mistake"' }),
  {
    field: 'Mutation.setReturnOutcome', reaches: ['OUTCOME_NOT_ALLOWED'],
    document: 'mutation ($id: ID!, $outcome: ReturnOutcome!) { it: setReturnOutcome(id: $id, input: { outcome: $outcome, reason: "So it is" }) { id } }',
    cases: [
      ...outcome('NIL_RETURN', { barnsley: 'yyNyyyFyNFNU', camden: 'yyyNNNNNyFNU', b: 'yNNNNNNNNFyU' }),
      ...outcome('REFUSED', { barnsley: 'yyNyFFFFNFNU', camden: 'yyyNNNNNFFNU', b: 'yNNNNNNNNFyU' }),
      ...outcome('EXCUSED', { barnsley: 'yyNFFFFFNFNU', camden: 'yyFNNNNNFFNU', b: 'yNNNNNNNNFyU' }),
    ],
  },
  verb(['withdrawReturnOutcome', 'OUTCOME_NOT_ALLOWED'], may.staffAndContacts, { more: ', reason: "By mistake"' }),
  verb(['recordDeliveries', 'LISTING_EMPTY'], may.teamAndAuthority, { more: ', deliveries: [], source: TYPED' }),
  {
    field: 'Mutation.proposeExtension', reaches: ['RETURN_STATE'], document: 'mutation ($id: ID!) { it: proposeExtension(returnId: $id, until: "2023-03-10", reason: "Too much to do") { id } }',
    cases: byId(may.staffAndContacts, bronze),
  },
  verb(['decideExtension', 'EXTENSION_DECIDED'], may.team, { more: ', granted: true', id: extension }),
  verb(['withdrawExtension', 'EXTENSION_DECIDED'], may.staffAndContacts, { id: extension }),
  {
    field: 'Mutation.raiseQuery', reaches: ['RETURN_STATE'], document: 'mutation ($id: ID!) { it: raiseQuery(returnId: $id, input: { text: "Is this all?", dueOn: "2023-03-10" }) { id } }',
    cases: byId(may.team, silver),
  },
  verb(['answerQuery', 'INVALID_INPUT'], may.teamAndAuthority, { more: ', corrected: false, answer: " "', id: query }),
  verb(['decideQuery', 'QUERY_STATE'], may.team, { more: ', accepted: true', id: query }),
  verb(['withdrawQuery', 'INVALID_INPUT'], may.team, { more: ', reason: " "', id: query }),
  {
    // What is done to one return is told for each: a champion may choose it, and is told that accepting is not theirs.
    field: 'Mutation.actOnReturns', document: 'mutation ($id: ID!, $action: BulkAction!) { it: actOnReturns(input: { action: $action, ids: [$id] }) { rows { id code } } }',
    cases: [
      ...by({ barnsley: 'yy--FFFFFF-U', camden: 'yy--FFFFFF-U', b: 'y---FFFFFFyU' }, (world, scope: Scope) => ({ id: bronze(world, scope), action: 'ACCEPT' }), () => '"RETURN_STATE"'),
      ...by(seen.byRegion, (world, scope: Scope) => ({ id: bronze(world, scope), action: 'ACKNOWLEDGE' }), () => '"RETURN_STATE"').map((one) => ({ ...one, scope: `${one.scope}: acknowledge` })),
    ],
  },
];

const ofReturn = (field: string, selection: string): PermissionRow =>
  ({ field: `Return.${field}`, document: `query ($id: ID!) { it: return(id: $id) { value: ${selection} } }`, cases: byId(seen.byAuthorityToo, bronze) });
const offered = (names: Readonly<Record<string, Letters>>, id: typeof bronze): Case[] => Object.entries(names).flatMap(([name, letters]) =>
  by(letters, (world, scope: Scope) => ({ id: id(world, scope) }), () => `"${name}"`).map((one) => ({ ...one, scope: `${one.scope}: ${name}` })));

export const returnFields: PermissionRow[] = [
  {
    field: 'Query.readListing', document: 'query ($id: ID!) { it: readListing(returnId: $id, listing: "one.csv") { unknown } }', cases: byId(may.teamAndAuthority, bronze),
  },
  ofReturn('spoc', 'spoc { email }'), ofReturn('barrierChoices', 'barrierChoices { code }'), ofReturn('deliveries', 'deliveries { note }'),
  ofReturn('extensions', 'extensions { reason }'), ofReturn('queries', 'queries { text answer }'),
  {
    field: 'Return.allowedActions', document: 'query ($id: ID!) { it: return(id: $id) { value: allowedActions } }', cases: offered({
      'return.acknowledge': { barnsley: 'yy-yyyy--F-U', camden: 'yyy-----yF-U', b: 'y--------FyU' },
      'return.declare': { barnsley: 'yy-yyy-y-F-U' }, 'return.account': { barnsley: 'yy-y-----F-U', camden: 'yyy------F-U' }, 'return.close-out': { barnsley: 'yy-------F-U', b: 'y--------FyU' },
    }, silver),
  },
  {
    field: 'Return.allowedOutcomes', document: 'query ($id: ID!) { it: return(id: $id) { value: allowedOutcomes } }', cases: offered({
      NIL_RETURN: { barnsley: 'yy-yyy-y-F-U', camden: 'yyy-----yF-U' }, REFUSED: { barnsley: 'yy-y-----F-U', camden: 'yyy------F-U' }, EXCUSED: { barnsley: 'yy-------F-U', b: 'y--------FyU' },
    }, silver),
  },
  {
    field: 'Extension.allowedActions', document: 'query ($id: ID!) { it: return(id: $id) { value: extensions { allowedActions } } }', cases: offered({
      'extension.decide': { barnsley: 'yy-------F-U', b: 'y--------FyU' }, 'extension.withdraw': { barnsley: 'yy-yyy---F-U', camden: 'yyy-----yF-U', b: 'y--------FyU' },
    }, silver),
  },
  {
    field: 'ReturnQuery.allowedActions', document: 'query ($id: ID!) { it: return(id: $id) { value: queries { allowedActions } } }', cases: offered({
      'query.answer': { barnsley: 'yy--yyyy-F-U', camden: 'yy------yF-U', b: 'y--------FyU' }, 'query.withdraw': { barnsley: 'yy-------F-U', b: 'y--------FyU' },
    }, bronze),
  },
];
