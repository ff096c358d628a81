import { randomUUID } from 'node:crypto';
import { getNamedType, isObjectType, type GraphQLObjectType } from 'graphql';
import { permissionMatrix } from './permission-matrix.js';
import { columns, type PermissionRow } from './permission-row.js';
import { cookieOf, fetchFile } from './support/files.js';
import { ForeignThings, isForeign, placeOfCase } from './support/foreign.js';
import { Muster } from './support/muster.js';
import { documentOf, operations, wholeOf, type Operation } from '../abuse/schema-inputs.mjs';
import { plausible } from './support/plausible.js';
import { protectedWave } from './support/protected.js';

type Name = (typeof columns)[number];

let muster: Muster;
let foreign: ForeignThings;
beforeAll(async () => {
  muster = await Muster.start({ world: 'collected' });
  foreign = await ForeignThings.of(muster);
});
afterAll(() => muster.stop());

/** Every list of the schema that tells a total. */
const lists = operations.filter(({ kind, type }) => {
  const page = getNamedType(type);
  return kind === 'query' && isObjectType(page) && 'items' in page.getFields() && 'total' in page.getFields();
});
const readers: readonly Name[] = ['priya', 'hal', 'yara', 'sam', 'sue', 'dan', 'olga'];

/** Asks for a page of a list, of programme a where it must be told; a text stands for the whole of an item. */
async function pageOf(operation: Operation, name: Name, page: { offset?: number; limit: number }): Promise<{ items: string[]; total: number } | null> {
  const needed = operation.args.filter((arg) => arg.name !== 'page' && (String(arg.type).endsWith('!') || arg.name === 'filter' && operation.name === 'reminderDecisions'));
  const values = Object.fromEntries(needed.map((arg) => [arg.name, arg.name === 'filter' ? { programmeId: muster.world.programme('a') } : plausible(muster.world, { type: arg.type, name: arg.name, operation: operation.name }, name === 'hal' || name === 'sue' ? 'camden' : 'barnsley')]));
  const item = getNamedType((getNamedType(operation.type) as GraphQLObjectType).getFields().items!.type) as GraphQLObjectType;
  const scalars = Object.values(item.getFields()).filter((field) => !isObjectType(getNamedType(field.type)) && field.args.length === 0).map((field) => field.name);
  const selection = `items { ${scalars.join(' ')} ${isObjectType(getNamedType(item.getFields().organisation?.type)) ? 'organisation { id }' : ''} } total`;
  const declared = [...needed.map((arg) => `$${arg.name}: ${String(arg.type)}`), '$page: PageInput'].join(', ');
  const given = [...needed.map((arg) => `${arg.name}: $${arg.name}`), 'page: $page'].join(', ');
  const { data, errors } = await muster.as(name).send<{ it: { items: object[]; total: number } }>(`query (${declared}) { it: ${operation.name}(${given}) { ${selection} } }`, { ...values, page });
  const code = errors?.[0]?.extensions.code;
  if (code && !['FORBIDDEN', 'NOT_FOUND'].includes(code)) throw new Error(`${operation.name}: ${errors[0]!.message}`);
  return data?.it ? { ...data.it, items: data.it.items.map((one) => JSON.stringify(one)) } : null;
}

describe('totals, pages and the order', () => {
  it('are those of every list that the schema has', () => {
    expect(lists.length).toBeGreaterThan(22);
  });

  it.each(lists.map((operation) => [operation.name, operation] as const))('%s: the total is what can be listed, page by page, and nothing more', async (_name, operation) => {
    for (const name of readers) {
      const whole = await pageOf(operation, name, { limit: 200 });
      if (!whole) continue;
      if (whole.total <= 200) expect([name, whole.items.length]).toEqual([name, whole.total]);
      const half = Math.ceil(Math.min(whole.total, 200) / 2) || 1;
      const [first, second, beyond] = [await pageOf(operation, name, { limit: half }), await pageOf(operation, name, { offset: half, limit: half }), await pageOf(operation, name, { offset: whole.total + 1, limit: 1 })];
      expect([name, [...first!.items, ...second!.items].slice(0, whole.items.length)]).toEqual([name, whole.items.slice(0, half * 2)]);
      expect([name, beyond]).toEqual([name, { items: [], total: whole.total }]);
    }
  });
});

describe('a search and an order', () => {
  const people = async (name: Name, search: string) => (await muster.as(name).ask<{ people: { total: number } }>('query ($search: String) { people(filter: { search: $search }) { total } }', { search })).people.total;

  it('by an address finds nobody whose address is not shown', async () => {
    expect([await people('olga', 'sam@example.org'), await people('olga', 'am@example'), await people('priya', 'bea@example.org')]).toEqual([0, 0, 1 - 1]);
    expect([await people('priya', 'sam@example.org'), await people('yara', 'sam@example.org'), await people('grace', 'bea@example.org')]).toEqual([1, 1, 1]);
    expect([await people('olga', 'Sam Shah'), await people('hal', 'Sam Shah')]).toEqual([1, 0]); // by name a team finds everybody
  });

  const ordered: readonly [string, readonly string[]][] = [['responses', ['LAST_SAVED', 'ORGANISATION', 'REGION', 'STATE']], ['returns', ['DUE_ON', 'ORGANISATION', 'RECEIVED_AT', 'REGION', 'STATE']]];
  it.each(ordered)('of %s holds the same things in whatever order', async (field, sorts) => {
    const asked = async (name: Name, sort: string, direction: string) => (await muster.as(name).ask<{ it: { items: { id: string }[]; total: number } }>(`{ it: ${field}(sort: ${sort}, direction: ${direction}, page: { limit: 200 }) { items { id } total } }`)).it;
    for (const name of ['hal', 'yara', 'priya'] as const) {
      const found = await Promise.all(sorts.flatMap((sort) => ['ASC', 'DESC'].map((direction) => asked(name, sort, direction))));
      const sets = new Set(found.map(({ items, total }) => `${total} ${items.map(({ id }) => id).sort().join()}`));
      expect([name, sets.size]).toEqual([name, 1]);
    }
  });
});

/** Of every row of the matrix that takes ids: each cell in which what is asked lies in another scope. */
const byIds = permissionMatrix.filter(({ cases }) => cases.some(({ variables }) => variables));
const IDS = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/** The same variables with ids of nothing in place of what is not the actor's: of things with a scope those of another, and the organisation of a place out of reach. */
function withUnknown(variables: Record<string, unknown>, name: Name): Record<string, unknown> {
  const organisations = ['Barnsley', 'Camden'].map((key) => muster.world.organisation(key));
  const text = JSON.stringify(variables);
  const theirs = new Set([...foreign.in(text, name), ...organisations.filter((id) => text.includes(id))]);
  return JSON.parse(text.replaceAll(IDS, (id) => (theirs.has(id) ? randomUUID() : id))) as Record<string, unknown>;
}

/** Where it is told apart by design: a team finds everybody by name, to appoint them; and an authority is of several programmes, so what was said with it is shown of the own one. */
const toldByDesign = (field: string, name: Name): boolean => (TEAMS.has(name) && /^(Query\.person|Person\.|Mutation\.(updatePerson|markAddressFailed)$)/.test(field)) || field === 'Contact.with';
const TEAMS: ReadonlySet<Name> = new Set(['priya', 'olga']);

async function toldApart(row: PermissionRow): Promise<string[]> {
  const apart: string[] = [];
  for (const one of row.cases) {
    const place = placeOfCase(one.scope, muster.world);
    if (!one.variables || !place) continue;
    const variables = one.variables(muster.world);
    for (const name of columns.filter((actor) => isForeign(actor, place, muster.world) && !toldByDesign(row.field, actor))) {
      const [theirs, nothing] = [await muster.as(name).send(row.document, variables), await muster.as(name).send(row.document, withUnknown(variables, name))];
      if (JSON.stringify(theirs) !== JSON.stringify(nothing)) apart.push(`${name} in ${one.scope}: ${JSON.stringify(theirs)} or ${JSON.stringify(nothing)}`);
    }
  }
  return apart;
}

describe('what is another\'s', () => {
  it.each(byIds.map((row) => [row.field, row] as const))('is answered like what is not there: %s', async (_field, row) => {
    expect(await toldApart(row)).toEqual([]);
  });
});

const queries = permissionMatrix.filter(({ document }) => !document.startsWith('mutation'));
/** All that an actor is answered to every query and field of the matrix, in every case. */
async function everything(name: Name): Promise<Map<string, string>> {
  const told = new Map<string, string>();
  for (const { field, document, cases } of queries) {
    for (const { scope, variables, afresh } of cases) if (!afresh) told.set(`${field} ${scope}`, JSON.stringify(await muster.as(name).send(document, variables?.(muster.world) ?? {})));
  }
  return told;
}
const changed = (before: Map<string, string>, after: Map<string, string>): string[] => [...before.keys()].filter((key) => before.get(key) !== after.get(key));

/** Takes away all that there is of a place, as if it had never been. */
async function withoutAnythingOf(where: string, parameters: unknown[]): Promise<void> {
  const tables = await muster.rows<{ name: string }>(`select c.table_name as name from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
    where c.table_schema = 'public' and t.table_type = 'BASE TABLE' and c.column_name in ('programme_id', 'organisation_id') and c.table_name not in ('roster_entry', 'appointment', 'fact', 'refusal') group by 1 having count(*) = 2`);
  await muster.rows('set session_replication_role = replica');
  const responses = `select id from response where ${where}`;
  for (const name of ['answer', 'answer_change', 'answer_key']) await muster.rows(`delete from ${name} where response_id in (${responses})`, parameters);
  for (const { name } of tables) await muster.rows(`delete from ${name} where ${where}`, parameters);
  await muster.rows('set session_replication_role = origin');
}

describe('whatever happens in another scope', () => {
  /** Questions about the whole nation, whoever of the programme asks: they count and name nobody. */
  const ofTheNation = /^(Query|Feasibility)\.(feasibility|allowedActions) /;

  /** Everything that a query tells dan, with these arguments. */
  const told = (name: string, variables: Record<string, unknown>) => {
    const query = operations.find((operation) => operation.name === name)!;
    return muster.as('dan').send(documentOf({ ...query, args: query.args.filter((arg) => arg.name in variables) }, wholeOf(query.type, 3)), variables);
  };
  /** Every query that tells of the answers of a wave, and of one authority in it. */
  const aboutAnswers = (waveId: string) => {
    const [programmeId, organisationId] = [muster.world.programme('a'), muster.world.organisation('Camden')];
    const rating = { waveId, organisationId, measure: 'rag', subject: 'gold' };
    return [
      ['authorityReadiness', { waveId, organisationId }], ['ratingHistory', rating], ['gaps', { waveId, columns: 'LEVEL' }], ['leverage', { programmeId, waveId }], ['suppliers', { programmeId, waveId }],
      ['supplier', { programmeId, waveId, system: 'mosaic' }], ['feasibility', { programmeId, waveId }], ['blockers', { filter: { programmeId, waveId } }], ['forecast', { programmeId }], ['responseRates', { waveId }],
      ['touchingBlockers', { programmeId, organisationId }], ['figure', { name: 'readiness-by-level', waveId }], ['figure', { name: 'gap', waveId }], ['figure', { name: 'leverage', waveId }],
    ] as const;
  };

  it('a protected answer shows nowhere to a viewer: not in cells, counts, orders or files', async () => {
    const id = await protectedWave(muster, 'small-count');
    const MATRIX = `query ($id: ID!, $columns: MatrixColumns!, $filter: MatrixFilter) { readinessMatrix(waveId: $id, columns: $columns, filter: $filter) {
      rows { name cells readiness } regions { counts } systems { counts } overall { total answered counts } suppression } }`;
    const shown = async () => [
      ...await Promise.all([{}, { search: 'Camden' }, { region: 'london' }].map((filter) => muster.as('dan').send(MATRIX, { id, columns: 'LEVEL', filter }))),
      ...await Promise.all(aboutAnswers(id).map(([name, variables]) => told(name, variables))),
      (await fetchFile(muster.origin, `/exports/readiness.csv?wave=${id}`, cookieOf('dan'))).text,
      (await fetchFile(muster.origin, `/exports/figures/readiness-by-level.csv?programme=a&waveId=${id}`, cookieOf('dan'))).text,
    ].map((answer) => JSON.stringify(answer));
    const before = await shown();
    const champion = await muster.as('hal').send(MATRIX, { id, columns: 'LEVEL' });
    await muster.rows('set session_replication_role = replica');
    await muster.rows("update submitted_answer set code = case code when 'red' then 'green' when 'amber' then 'red' else code end where wave_id = $1 and measure = 'rag'", [id]);
    await muster.rows(`insert into submitted_answer (submission_id, position, programme_id, wave_id, organisation_id, region_code, measure, subject, state, code)
      select distinct submission_id, 99, programme_id, wave_id, organisation_id, region_code, 'barrier', 'gold', 'answered', 'not-captured' from submitted_answer where wave_id = $1`, [id]);
    // Letters of a submission are remembered, because it never changes: what was handed in is another one now.
    const [{ submission_id: old }] = (await muster.rows<{ submission_id: string }>('select submission_id from response where wave_id = $1 and submission_id is not null', [id])) as [{ submission_id: string }];
    const other = randomUUID();
    for (const [table, column] of [['submitted_answer', 'submission_id'], ['submission', 'id'], ['response', 'submission_id']] as const) await muster.rows(`update ${table} set ${column} = $1 where ${column} = $2`, [other, old]);
    await muster.rows('set session_replication_role = origin');
    expect(await shown()).toEqual(before);
    expect(before.filter((answer) => answer.includes('"errors"') && !/FORBIDDEN|NOT_FOUND/.test(answer))).toEqual([]);
    expect(await muster.as('hal').send(MATRIX, { id, columns: 'LEVEL' })).not.toEqual(champion); // who may see it does see it change
  });

  it('of a region, nothing changes for who looks after another, or answers there', async () => {
    const names = ['hal', 'sue'] as const;
    const before = await Promise.all(names.map(everything));
    const theirs = await everything('yara');
    await withoutAnythingOf('organisation_id = $1', [muster.world.organisation('Barnsley')]);
    const after = await Promise.all(names.map(everything));
    for (const [place, name] of names.entries()) expect([name, changed(before[place]!, after[place]!).filter((key) => !ofTheNation.test(key))]).toEqual([name, []]);
    expect(changed(theirs, await everything('yara')).length).toBeGreaterThan(30); // whose region it is does see it
  });

  it('of a programme, nothing changes for anybody of another', async () => {
    const names = ['priya', 'hal', 'sue', 'dan'] as const;
    const before = await Promise.all(names.map(everything));
    const theirs = await everything('olga');
    await withoutAnythingOf('programme_id = $1', [muster.world.programme('b')]);
    await muster.rows('set session_replication_role = replica');
    for (const table of ['wave', 'survey', 'collection', 'collection_round', 'workshop', 'dataset', 'ranking', 'blocker', 'quiet_days', 'reminder_run', 'reminder_plan', 'template_version']) await muster.rows(`delete from ${table} where programme_id = $1`, [muster.world.programme('b')]);
    await muster.rows('set session_replication_role = origin');
    const after = await Promise.all(names.map(everything));
    for (const [place, name] of names.entries()) expect([name, changed(before[place]!, after[place]!)]).toEqual([name, []]);
    expect(changed(theirs, await everything('olga')).length).toBeGreaterThan(50);
  });
});
