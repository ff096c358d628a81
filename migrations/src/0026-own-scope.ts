import type { MigrationInterface, QueryRunner } from 'typeorm';
import { authority, champion, either, everything, viewer } from './policies.js';

/** The functions that count beyond their actor's scope, and the response that the actor must be able to see for them to count at all. */
const COUNTING: readonly (readonly [string, string])[] = [
  ['distribution(uuid, int)', 'id = of_response'],
  ['peer_distribution(uuid, uuid, int)', 'wave_id = of_wave and organisation_id = of_organisation'],
];

/** Where such a function leaves its actor's scope. */
const BEYOND = "perform set_config('app.everything', 'on', true);";

const looking = (which: string): string => `if not exists (select 1 from response where ${which}) then return; end if;\n    ${BEYOND}`;

/** A team records what it does in its own programmes, or what belongs to none, and that it created one (in which nobody has a part yet); until now a team could write into the record of any programme. */
const recordsOwnActs = (ofTeam: string): string => `drop policy fact_insert on fact; create policy fact_insert on fact for insert with check (${everything}
  or (actor_id = (select scope_person()) and (${either(ofTeam, authority(), champion(), `(${viewer()} and name in ('readiness.exported', 'figure.exported'))`)})))`;

const ANY_TEAM = "(select scope_list('app.programmes')) is not null";

/** Two gaps of the second wall: whoever asked for counts beside an answer was trusted to have looked that the answer is theirs to see, and a team could leave facts in another's programme. */
export class OwnScope1700000000026 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const [name, which] of COUNTING) await rewritten(runner, name, (text) => text.replace(BEYOND, () => looking(which)));
    await runner.query(recordsOwnActs(`((programme_id is null or name = 'programme.created') and ${ANY_TEAM}) or programme_id = any ((select scope_ids('app.programmes'))::uuid[])`));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(recordsOwnActs(ANY_TEAM));
    for (const [name, which] of COUNTING) await rewritten(runner, name, (text) => text.replace(looking(which), () => BEYOND));
  }
}

/** Puts a function into the database again with another text; what is not changed by it is a mistake. */
async function rewritten(runner: QueryRunner, name: string, change: (text: string) => string): Promise<void> {
  const [{ text }] = await runner.query('select pg_get_functiondef($1::regprocedure) as text', [name]) as [{ text: string }];
  if (change(text) === text) throw new Error(`The function ${name} is not what it was expected to be.`);
  await runner.query(change(text));
}
