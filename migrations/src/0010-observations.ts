import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What readiness reads: the answers of each response's submission in force, as observations. Reopening keeps the earlier submission here until the next one. */
export class Observations1700000000010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create view observation with (security_invoker = true) as
        select submitted_answer.programme_id, submitted_answer.wave_id, submitted_answer.organisation_id, submitted_answer.region_code,
          measure, subject, submitted_answer.state, code, number, 'declared'::text as source, response.submitted_at as as_of
        from submitted_answer join response on response.submission_id = submitted_answer.submission_id;
      grant select on observation to muster_app;
      create function distribution(of_response uuid, smallest_base int)
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
          where observation.wave_id = own.wave_id and code is not null
          group by measure, subject, code, bases.region, bases.nation;
          perform set_config('app.everything', coalesce(before, ''), true);
        end $$;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function distribution(uuid, int); drop view observation');
  }
}
