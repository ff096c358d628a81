import { byId, seen, springWaves, type Case, type PermissionRow } from './permission-row.js';
import type { Muster } from './support/muster.js';

const { byTeam } = seen;

/** The line of the audit about the opening of the spring wave of a programme. */
async function openingOf(muster: Muster, code: keyof typeof springWaves): Promise<Record<string, unknown>> {
  const [fact] = await muster.rows<{ id: string }>("select 'fact-' || min(id) as id from fact where name = 'wave.opened' and subject_id = $1", [muster.world.wave(springWaves[code])]);
  return { id: fact!.id };
}

const lineOf = (code: keyof typeof springWaves): Case => ({ scope: code, may: byTeam[code], afresh: (muster) => openingOf(muster, code) });

/** The audit is for administrators and for the project team of a programme. */
export const auditQueries: PermissionRow[] = [
  { field: 'Query.audit', document: 'query ($id: ID!) { it: audit(filter: { thingId: $id }) { items { id } } }', cases: byId(byTeam, (world, code) => world.wave(springWaves[code])) },
  { field: 'Query.auditEntry', document: 'query ($id: ID!) { it: auditEntry(id: $id) { id } }', cases: [lineOf('a'), lineOf('b')] },
];

/** To take a person away is for an administrator, who finds that the person is not there. */
export const privacyMutations: PermissionRow[] = [
  { field: 'Mutation.erasePerson', document: 'mutation { it: erasePerson(id: "00000000-0000-4000-8000-00000000dead") { id } }', cases: [{ scope: 'nobody', may: 'NFFFFFFFFFFU' }] },
];
