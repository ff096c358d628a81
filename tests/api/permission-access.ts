import type { PermissionRow } from './permission-row.js';
import type { Muster } from './support/muster.js';

const scopes = { barnsley: ['a', 'Barnsley'], camden: ['a', 'Camden'], b: ['b', 'Camden'] } as const;
const may = { barnsley: 'yyFFFFFFFFFU', camden: 'yyFFFFFFFFFU', b: 'yFFFFFFFFFyU' } as const;

/** Somebody with a role for that authority and without a session, for each actor anew: so nobody of the matrix is signed out. */
async function somebody(muster: Muster, [programme, organisation]: readonly [string, string]): Promise<{ id: string }> {
  const [person] = await muster.rows<{ id: string }>("insert into person (name, email) values ('Somebody', gen_random_uuid() || '@example.org') returning id");
  await muster.rows("insert into appointment (person_id, role, programme_id, organisation_id, starts_on) values ($1, 'contributor', $2, $3, '2022-10-01')", [person!.id, muster.world.programme(programme), muster.world.organisation(organisation)]);
  return person!;
}

/** A team signs out who has no role outside of its programmes. */
export const accessMutations: PermissionRow[] = [
  {
    field: 'Mutation.endSignIns', document: 'mutation ($id: ID!) { it: endSignIns(personId: $id) }',
    cases: (['barnsley', 'camden', 'b'] as const).map((scope) => ({ scope, may: may[scope], afresh: (muster: Muster) => somebody(muster, scopes[scope]) })),
  },
];
