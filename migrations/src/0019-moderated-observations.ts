import type { MigrationInterface, QueryRunner } from 'typeorm';
import { authority, champion, either, freeze, protect, team, viewer } from './policies.js';

/** What a champion or the project team holds of an authority beside what it declared: one row a judgement, never changed; the latest is in force, and one without a code takes the earlier back. */
export class ModeratedObservations1700000000019 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table moderated_rating (
        id bigint generated always as identity primary key, programme_id uuid not null references programme, wave_id uuid not null references wave,
        organisation_id uuid not null references organisation, region_code text references region, measure text not null, subject text not null, code text,
        reason text not null check (reason <> ''), rated_by uuid references person, rated_role text, rated_at timestamptz not null,
        foreign key (wave_id, organisation_id) references response (wave_id, organisation_id));
      create index on moderated_rating (wave_id, organisation_id, measure, subject, id desc);
      create index on response (submission_id);
    `);
    await protect(runner, 'moderated_rating', { select: either(team(), viewer(), champion(), authority()), insert: either(team(), champion()) });
    await freeze(runner, 'moderated_rating');
    await runner.query(`drop view observation; ${VIEW}; grant select on observation to muster_app; ${peers()}; ${distribution("and source = 'declared'")}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop function peer_distribution(uuid, uuid, int); ${distribution('')}; drop view observation; drop table moderated_rating; drop index response_submission_id_idx;
      create view observation with (security_invoker = true) as ${EARLIER}; grant select on observation to muster_app`);
  }
}

const DECLARED = (more: string) => `select submitted_answer.programme_id, submitted_answer.wave_id, null::uuid as round_id, submitted_answer.organisation_id, submitted_answer.region_code,
    measure, subject, submitted_answer.state, code, number, 'declared'::text as source, response.submitted_at as as_of${more}
  from submitted_answer join response on response.submission_id = submitted_answer.submission_id`;

const DELIVERED = (more: string) => `select delivery.programme_id, null::uuid, received.round_id, delivery.organisation_id, delivery.region_code, 'delivered', indicator, 'answered', extent, null::numeric,
    'evidenced', delivery.recorded_at${more}
  from return_delivery delivery join expected_return received on received.id = delivery.return_id where received.received_at is not null`;

/** Whether the data of a level came: not before the return is in, has a reason for staying away, or its round is closed. Nothing to report, excused, merged and abolished say nothing about being able to. */
const RETURNED = `select expected.programme_id, null::uuid, round_id, expected.organisation_id, expected.region_code, 'returned', level_code,
    case when outcome = 'cannot-report' then 'unable' else 'answered' end, case when received_at is not null then 'returned' when outcome = 'cannot-report' then null else 'not-returned' end,
    null::numeric, 'evidenced', coalesce(received_at, outcome_on::timestamptz, closed_at), expected.id::text, null::uuid
  from expected_return expected join collection_round round on round.id = round_id
  where level_code is not null and (received_at is not null or outcome in ('cannot-report', 'refused', 'sharing-pending', 'no-spoc') or (outcome is null and round.state = 'closed'))`;

const MODERATED = `select programme_id, wave_id, null::uuid, organisation_id, region_code, measure, subject, 'answered', code, null::numeric, 'moderated', rated_at, rated.id::text, null::uuid
  from moderated_rating rated where code is not null and not exists (select 1 from moderated_rating later where later.wave_id = rated.wave_id
    and later.organisation_id = rated.organisation_id and later.measure = rated.measure and later.subject = rated.subject and later.id > rated.id)`;

/** Everything that readiness reads, each row with its source and with the one thing that says it (origin): a submission, a return, a judgement. `submission_id` is the origin of what was declared, as the index knows it. */
const VIEW = `create view observation with (security_invoker = true) as
  ${DECLARED(', submitted_answer.submission_id::text as origin, submitted_answer.submission_id')} union all ${DELIVERED(', received.id::text, null::uuid')} union all ${RETURNED} union all ${MODERATED}`;

const EARLIER = `${DECLARED('')} union all ${DELIVERED('')}`;

/** How many of an organisation's region, nation and ten nearest statistical neighbours gave each code, by source; null where too few of them answered. Counts only, whoever asks. */
const peers = () => `create function peer_distribution(of_organisation uuid, of_wave uuid, smallest_base int)
  returns table (who text, source text, measure text, subject text, code text, count int, asked int, answered int)
  language plpgsql stable as $$
  #variable_conflict use_column
  declare
    before text := current_setting('app.everything', true);
  begin
    perform set_config('app.everything', 'on', true);
    return query with asked as (select organisation_id, region_code, submission_id from response where wave_id = of_wave),
    of_model as (select coalesce(max(model) filter (where model <= extract(year from coalesce(roster_on, starts_on))), min(model)) as model
      from statistical_neighbour, wave join programme on programme.id = wave.programme_id where wave.id = of_wave and organisation_id = of_organisation),
    peer as (
      select 'region' as who, organisation_id, submission_id from asked where region_code = (select region_code from asked where organisation_id = of_organisation)
      union all select 'nation', organisation_id, submission_id from asked
      union all select 'neighbours', asked.organisation_id, submission_id from asked join statistical_neighbour on neighbour_id = asked.organisation_id
        where statistical_neighbour.organisation_id = of_organisation and rank <= 10 and model = (select model from of_model)),
    base as (select who, count(*)::int as asked, count(submission_id)::int as answered from peer group by who)
    select base.who, said.source, said.measure, said.subject, said.code, case when base.answered >= smallest_base then said.count end, base.asked, base.answered
    from base left join (select who, source, measure, subject, code, count(distinct observation.organisation_id)::int as count
      from peer join observation on observation.organisation_id = peer.organisation_id and observation.wave_id = of_wave
      where code is not null group by who, source, measure, subject, code) said on said.who = base.who
    where exists (select 1 from asked where organisation_id = of_organisation);
    perform set_config('app.everything', coalesce(before, ''), true);
  end $$`;

const distribution = (declared: string) => `create or replace function distribution(of_response uuid, smallest_base int)
  returns table (measure text, subject text, code text, in_region int, in_nation int, region_answered int, nation_answered int)
  language plpgsql stable as $$
  #variable_conflict use_column
  declare
    before text := current_setting('app.everything', true);
  begin
    perform set_config('app.everything', 'on', true);
    return query with own as (select wave_id, region_code from response where id = of_response),
    bases as (select count(*) filter (where response.region_code = own.region_code)::int as region, count(*)::int as nation
      from response, own where response.wave_id = own.wave_id and response.submission_id is not null)
    select measure, subject, code,
      case when bases.region >= smallest_base then (count(distinct organisation_id) filter (where observation.region_code = own.region_code))::int end,
      case when bases.nation >= smallest_base then count(distinct organisation_id)::int end, bases.region, bases.nation
    from observation, own, bases
    where observation.wave_id = own.wave_id and code is not null ${declared}
    group by measure, subject, code, bases.region, bases.nation;
    perform set_config('app.everything', coalesce(before, ''), true);
  end $$`;
