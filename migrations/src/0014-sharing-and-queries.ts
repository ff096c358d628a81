import type { MigrationInterface, QueryRunner } from 'typeorm';
import { authority, champion, either, protect, team, viewer } from './policies.js';

/** What a return waits for, and what is asked about it: what must be signed before data may be shared, and the project team's queries. */
export class SharingAndQueries1700000000014 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table sharing_step (
        programme_id uuid not null references programme, organisation_id uuid not null references organisation, region_code text,
        instrument text not null check (instrument in ('statement', 'memorandum', 'agreement', 'dpia')),
        state text not null check (state in ('not-needed', 'outstanding', 'in-progress', 'done', 'refused')), asked_on date, done_on date, note text,
        changed_by uuid references person, changed_at timestamptz not null, primary key (programme_id, organisation_id, instrument),
        check ((state = 'done') = (done_on is not null)), check (asked_on is null or done_on is null or asked_on <= done_on));
      create table sharing_change (
        programme_id uuid not null, organisation_id uuid not null, region_code text, instrument text not null, state text not null, asked_on date, done_on date, note text,
        changed_by uuid references person, changed_at timestamptz not null, foreign key (programme_id, organisation_id, instrument) references sharing_step);
      create index on sharing_change (programme_id, organisation_id);
      create table return_query (
        id uuid primary key default gen_random_uuid(), return_id uuid not null references expected_return, programme_id uuid not null references programme,
        organisation_id uuid not null references organisation, region_code text, indicator text, text text not null, due_on date not null,
        state text not null default 'open' check (state in ('open', 'explained', 'corrected', 'accepted', 'withdrawn')), raised_by uuid references person, raised_at timestamptz not null,
        answer text, answered_by uuid references person, answered_at timestamptz, asked_again text, decided_by uuid references person, decided_at timestamptz,
        carried_from uuid references return_query, fingerprint text, check (state not in ('explained', 'corrected', 'accepted') or answer is not null));
      create index on return_query (return_id);
      create index on return_query (programme_id, organisation_id);
    `);
    const readers = either(team(), viewer(), champion(), authority());
    await protect(runner, 'sharing_step', { select: readers, insert: either(team(), champion()), update: either(team(), champion()), worker: ['select'] });
    await protect(runner, 'sharing_change', { select: readers, insert: either(team(), champion()) });
    await runner.query('create trigger sharing_change_is_immutable before update or delete on sharing_change for each row execute function refuse_change()');
    await protect(runner, 'return_query', { select: readers, insert: team(), update: either(team(), authority()) });
    await runner.query(VIEW);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop view observation; drop table return_query; drop table sharing_change; drop table sharing_step;
      create view observation with (security_invoker = true) as ${DECLARED}; grant select on observation to muster_app`);
  }
}

const DECLARED = `select submitted_answer.programme_id, submitted_answer.wave_id, submitted_answer.organisation_id, submitted_answer.region_code,
    measure, subject, submitted_answer.state, code, number, 'declared'::text as source, response.submitted_at as as_of
  from submitted_answer join response on response.submission_id = submitted_answer.submission_id`;

/** What a return delivered stands beside what was declared: its source is evidenced, and it belongs to a round instead of a wave. */
const VIEW = `drop view observation;
  create view observation with (security_invoker = true) as
    select programme_id, wave_id, null::uuid as round_id, organisation_id, region_code, measure, subject, state, code, number, source, as_of from (${DECLARED}) declared
    union all
    select delivery.programme_id, null::uuid, received.round_id, delivery.organisation_id, delivery.region_code, 'delivered', indicator, 'answered', extent, null::numeric,
      'evidenced', delivery.recorded_at
    from return_delivery delivery join expected_return received on received.id = delivery.return_id where received.received_at is not null;
  grant select on observation to muster_app`;
