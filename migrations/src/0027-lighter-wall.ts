import type { MigrationInterface, QueryRunner } from 'typeorm';
import { OWN, READERS } from './0008-responses.js';
import { authority, champion, either, member, reaching, reachingItsResponse, reachingProgramme, team, viewer } from './policies.js';

const own = reachingItsResponse('organisations');
const ownAnswer = reaching('answer', 'organisations');
const readers = reachingItsResponse('everything', 'programmes', 'regions', 'organisations');
const answerReaders = either(reaching('answer', 'everything', 'programmes', 'organisations'), reachingItsResponse('regions'));
const editors = reaching('response', 'everything', 'programmes', 'organisations');

/** What the policies of waves, responses and answers become, and what they were. */
const policies: readonly { policy: string; table: string; clauses: readonly ('using' | 'with check')[]; becomes: string; was: string }[] = [
  { policy: 'response_select', table: 'response', clauses: ['using'], becomes: reaching('response', 'everything', 'programmes', 'viewed', 'regions', 'organisations'), was: either(team(), viewer(), champion(), authority()) },
  { policy: 'response_update', table: 'response', clauses: ['using', 'with check'], becomes: editors, was: either(team(), authority()) },
  { policy: 'wave_select', table: 'wave', clauses: ['using'], becomes: reachingProgramme('wave'), was: member() },
  { policy: 'answer_select', table: 'answer', clauses: ['using'], becomes: answerReaders, was: READERS },
  { policy: 'answer_insert', table: 'answer', clauses: ['with check'], becomes: ownAnswer, was: OWN },
  { policy: 'answer_update', table: 'answer', clauses: ['using', 'with check'], becomes: ownAnswer, was: OWN },
  { policy: 'answer_change_select', table: 'answer_change', clauses: ['using'], becomes: readers, was: READERS },
  { policy: 'answer_change_insert', table: 'answer_change', clauses: ['with check'], becomes: own, was: OWN },
  { policy: 'answer_key_select', table: 'answer_key', clauses: ['using'], becomes: own, was: OWN },
  { policy: 'answer_key_insert', table: 'answer_key', clauses: ['with check'], becomes: own, was: OWN },
];

// Whose answer it is stands in the row itself and is checked by its key: a save reads every answer of a response, and would look the response up for each. Where it belongs is no change of an answer, so no trigger hears of this; and the owner, who may be nobody special, passes over the walls for it.
const WHOSE = `
  alter table response add constraint response_whose unique (id, programme_id, organisation_id);
  alter table answer add column programme_id uuid, add column organisation_id uuid;
  alter table answer disable trigger user, no force row level security;
  alter table response no force row level security;
  update answer set programme_id = response.programme_id, organisation_id = response.organisation_id from response where response.id = response_id;
  alter table answer enable trigger user, force row level security;
  alter table response force row level security;
  alter table answer alter column programme_id set not null, alter column organisation_id set not null, drop constraint answer_response_id_fkey,
    add constraint answer_response foreign key (response_id, programme_id, organisation_id) references response (id, programme_id, organisation_id);
`;
const WHOSE_BEFORE = `
  alter table answer drop constraint answer_response, add constraint answer_response_id_fkey foreign key (response_id) references response, drop column programme_id, drop column organisation_id;
  alter table response drop constraint response_whose;
`;

/** Every save passes these policies several times over: they say the same as before in fewer steps, and never read all responses to check the answers of one. */
export class LighterWall1700000000027 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(WHOSE);
    for (const { policy, table, clauses, becomes } of policies) await runner.query(`alter policy ${policy} on ${table} ${clauses.map((clause) => `${clause} (${becomes})`).join(' ')}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const { policy, table, clauses, was } of policies) await runner.query(`alter policy ${policy} on ${table} ${clauses.map((clause) => `${clause} (${was})`).join(' ')}`);
    await runner.query(WHOSE_BEFORE);
  }
}
