import type { QueryRunner } from 'typeorm';

/** The columns of a table that say where a row belongs. */
interface Columns {
  programme?: string;
  region?: string;
  organisation?: string;
}

const names = (columns: Columns) => ({ programme: 'programme_id', region: 'region_code', organisation: 'organisation_id', ...columns });

/** Anybody who is somebody: a signed-in person, or the product itself. */
export const known = '(select scope_known())';

/** Who may reach every programme: administrators, a project team for all programmes, and the product itself. */
export const everything = '(select scope_everything())';

/** The project team of the row's programme. */
export function team(columns: Columns = {}): string {
  return `(${everything} or ${names(columns).programme} = any ((select scope_ids('app.programmes'))::uuid[]))`;
}

/** A viewer of the row's programme. */
export function viewer(columns: Columns = {}): string {
  return `${names(columns).programme} = any ((select scope_ids('app.viewed'))::uuid[])`;
}

/** The champion of the row's region in the row's programme. */
export function champion(columns: Columns = {}): string {
  const { programme, region } = names(columns);
  return `(${programme} || ':' || ${region}) = any ((select scope_list('app.regions'))::text[])`;
}

/** The people of the row's organisation in the row's programme. */
export function authority(columns: Columns = {}): string {
  const { programme, organisation } = names(columns);
  return `(${programme} || ':' || ${organisation}) = any ((select scope_list('app.organisations'))::text[])`;
}

/** Anybody with any role in the row's programme. */
export function member(column = 'programme_id'): string {
  return `(${everything} or ${column} = any ((select scope_programmes())::uuid[]))`;
}

type Reach = 'everything' | 'programmes' | 'viewed' | 'regions' | 'organisations';

/** What a row is known by to who may reach it in one of these ways. The columns are of this table. */
function keysOf(table: string, ways: readonly Reach[]): string {
  const key = { everything: "'on'", programmes: `${table}.programme_id::text`, viewed: `${table}.programme_id::text`, regions: `${table}.programme_id || ':' || ${table}.region_code`, organisations: `${table}.programme_id || ':' || ${table}.organisation_id` };
  return `array[${[...new Set(ways.map((way) => key[way]))].join(', ')}]`;
}

/** The keys that the actor has in these ways, one behind the other. */
const settingsOf = (ways: readonly Reach[]): string => `concat_ws(',', ${ways.map((way) => `current_setting('app.${way}', true)`).join(', ')})`;

/** Several settings are put together once a statement; a single one is read in place, which costs less than a step of its own. */
function heldAgainst(ways: readonly Reach[]): string {
  const settings = `string_to_array(${settingsOf(ways)}, ',')`;
  return ways.length > 1 ? `(select ${settings})` : settings;
}

/** Whoever reaches a row in any of these ways: the same as `either` of each, in one step of the plan instead of one for each way. */
export function reaching(table: string, ...ways: Reach[]): string {
  return `${keysOf(table, ways)} && ${heldAgainst(ways)}`;
}

/** Whoever reaches the response of a row in any of these ways. It is looked up by its id for each row (`offset 0`), never by reading all responses first. */
export function reachingItsResponse(...ways: Reach[]): string {
  return `exists (select 1 from response where response.id = response_id and ${reaching('response', ...ways)} offset 0)`;
}

/** Anybody with any role in the row's programme: every key of a scope begins with its programme. The same as `member`, without taking the keys apart. */
export function reachingProgramme(table: string): string {
  return `(${everything} or strpos(',' || (select ${settingsOf(['programmes', 'viewed', 'regions', 'organisations'])}), ',' || ${table}.programme_id) > 0)`;
}

/** Any of these. */
export const either = (...conditions: string[]): string => conditions.join(' or ');

type Command = 'select' | 'insert' | 'update' | 'delete';

/** Which rows each command may touch as the app, and which commands the worker may use. */
export interface Rights extends Partial<Record<Command, string>> {
  worker?: Command[];
}

/** Switches row-level security on for a table, also for its owner, and grants exactly the commands that are named. */
export async function protect(runner: QueryRunner, table: string, rights: Rights): Promise<void> {
  await runner.query(`alter table ${table} enable row level security; alter table ${table} force row level security;`);
  const { worker = [], ...app } = rights;
  for (const [command, condition] of Object.entries(app) as [Command, string][]) {
    await runner.query(`create policy ${table}_${command} on ${table} for ${command} ${clauses(command, condition)}`);
    await runner.query(`grant ${command} on ${table} to muster_app`);
  }
  for (const command of worker) {
    await runner.query(`create policy ${table}_worker_${command} on ${table} for ${command} to muster_worker ${clauses(command, 'true')}`);
    await runner.query(`grant ${command} on ${table} to muster_worker`);
  }
}

function clauses(command: Command, condition: string): string {
  if (command === 'insert') return `with check (${condition})`;
  return command === 'update' ? `using (${condition}) with check (${condition})` : `using (${condition})`;
}

/** Refuses every change of a row once it is written, whoever asks. */
export async function freeze(runner: QueryRunner, table: string): Promise<void> {
  await runner.query(`create trigger ${table}_is_immutable before update or delete on ${table} for each row execute function refuse_change()`);
}
