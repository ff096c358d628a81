import { Operation, SYSTEM } from '@muster/platform';
import { RemindersService } from '@muster/server/engagement';
import type { Muster } from './muster.js';

/** The days of a round. */
export interface Days {
  opensOn: string;
  dueOn: string;
  closesOn: string;
}

/** A round of programme `a` with one return for each of its five authorities, as its owner would have it; nobody is asked for anything else. */
export async function openRound(muster: Muster, { opensOn, dueOn, closesOn }: Days, state = 'open'): Promise<string> {
  const programme = muster.world.programme('a');
  const [{ n }] = await muster.rows<{ n: number }>('select count(*)::int as n from collection_round') as [{ n: number }];
  const [{ id: collection }] = await muster.rows<{ id: string }>(`insert into collection (programme_id, code, name) values ($1, 'bronze', 'Bronze data')
    on conflict (programme_id, code) do update set name = excluded.name returning id`, [programme]) as [{ id: string }];
  const [{ id }] = await muster.rows<{ id: string }>(`insert into collection_round (collection_id, programme_id, name, period_from, period_to, opens_on, due_on, closes_on, state, opened_at)
    values ($1, $2, $3, '2022-10-01', '2022-12-31', $4, $5, $6, $7::text, case when $7::text = 'open' then $4::date::timestamptz end) returning id`,
  [collection, programme, `Round ${n + 1}`, opensOn, dueOn, closesOn, state]) as [{ id: string }];
  if (state === 'open') {
    await muster.rows(`insert into expected_return (round_id, programme_id, organisation_id, region_code, state, state_at, due_on)
      select $1, programme_id, organisation_id, region_code, 'expected', $3, $4 from roster_entry where programme_id = $2`, [id, programme, muster.clock.now(), dueOn]);
  }
  return id;
}

/** Takes away whatever anybody was chased for before: waves and rounds are closed, and nothing was written to anybody. */
export async function nothingToChase(muster: Muster): Promise<void> {
  await muster.rows(`set session_replication_role = replica; delete from reminder_decision; delete from template_version; set session_replication_role = origin`);
  for (const table of ['reminder_run', 'reminder_plan', 'quiet_days', 'task', 'mailbox_message', 'message', 'expected_return', 'collection_round']) await muster.rows(`delete from ${table}`);
  await muster.rows("update wave set state = 'draft', opened_at = null, closed_at = null where state in ('open', 'scheduled')");
  await muster.rows('update person set address_failed_at = null, address_failure = null');
}

/** The return came in, as the team would record it. */
export async function received(muster: Muster, roundId: string, organisation: string): Promise<void> {
  await muster.rows("update expected_return set state = 'received', received_at = $3, state_at = $3 where round_id = $1 and organisation_id = $2", [roundId, muster.world.organisation(organisation), muster.clock.now()]);
}

/** The clock looks after the reminders, as it does every minute. */
export const keepTime = (muster: Muster): Promise<void> => muster.app.get(RemindersService).keepTime();

/** A run by hand of programme `a`. */
export const runNow = (muster: Muster): Promise<{ due: number }> =>
  muster.app.get(Operation).run(SYSTEM, () => muster.app.get(RemindersService).run(muster.world.programme('a')));

/** What was written to whom, by step, in alphabetical order: "sam reminder". */
export async function written(muster: Muster): Promise<string[]> {
  const rows = await muster.rows<{ line: string }>("select split_part(email, '@', 1) || ' ' || step as line from message join person on person.id = person_id where step is not null order by 1");
  return rows.map(({ line }) => line);
}
