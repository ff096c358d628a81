import type { MigrationInterface, QueryRunner } from 'typeorm';
import { OWN, READERS } from './0008-responses.js';
import { authority, champion, either, member, reaching, reachingItsResponse, reachingProgramme, team, viewer } from './policies.js';

const own = reachingItsResponse('organisations');
const readers = reachingItsResponse('everything', 'programmes', 'regions', 'organisations');
const editors = reaching('response', 'everything', 'programmes', 'organisations');

/** What the policies of waves, responses and answers become, and what they were. */
const policies: readonly { policy: string; table: string; clauses: readonly ('using' | 'with check')[]; becomes: string; was: string }[] = [
  { policy: 'response_select', table: 'response', clauses: ['using'], becomes: reaching('response', 'everything', 'programmes', 'viewed', 'regions', 'organisations'), was: either(team(), viewer(), champion(), authority()) },
  { policy: 'response_update', table: 'response', clauses: ['using', 'with check'], becomes: editors, was: either(team(), authority()) },
  { policy: 'wave_select', table: 'wave', clauses: ['using'], becomes: reachingProgramme('wave'), was: member() },
  { policy: 'answer_select', table: 'answer', clauses: ['using'], becomes: readers, was: READERS },
  { policy: 'answer_insert', table: 'answer', clauses: ['with check'], becomes: own, was: OWN },
  { policy: 'answer_update', table: 'answer', clauses: ['using', 'with check'], becomes: own, was: OWN },
  { policy: 'answer_change_select', table: 'answer_change', clauses: ['using'], becomes: readers, was: READERS },
  { policy: 'answer_change_insert', table: 'answer_change', clauses: ['with check'], becomes: own, was: OWN },
  { policy: 'answer_key_select', table: 'answer_key', clauses: ['using'], becomes: own, was: OWN },
  { policy: 'answer_key_insert', table: 'answer_key', clauses: ['with check'], becomes: own, was: OWN },
];

/** Every save passes these policies several times over: they say the same as before in fewer steps, and never read all responses to check the answers of one. */
export class LighterWall1700000000027 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const { policy, table, clauses, becomes } of policies) await runner.query(`alter policy ${policy} on ${table} ${clauses.map((clause) => `${clause} (${becomes})`).join(' ')}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const { policy, table, clauses, was } of policies) await runner.query(`alter policy ${policy} on ${table} ${clauses.map((clause) => `${clause} (${was})`).join(' ')}`);
  }
}
