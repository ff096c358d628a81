import type { Muster } from './muster.js';

/** An open round of bronze returns, as the product leaves one behind: one expected return an authority. */
export async function openRound(muster: Muster): Promise<string> {
  const [collection] = await muster.rows<{ id: string }>("insert into collection (programme_id, code, name) values ($1, 'returns', 'Returns') returning id", [muster.world.programme('a')]);
  const [round] = await muster.rows<{ id: string }>(
    `insert into collection_round (collection_id, programme_id, name, level_code, period_from, period_to, opens_on, due_on, closes_on, target, sharing, state, opened_at)
     values ($1, $2, 'Bronze', 'bronze', '2022-01-01', '2022-12-31', '2023-02-01', '2023-02-15', '2023-04-28', 90, '{memorandum}', 'open', '2023-02-01T09:00:00Z') returning id`, [collection!.id, muster.world.programme('a')]);
  await muster.rows(`insert into expected_return (round_id, programme_id, organisation_id, region_code, state_at, due_on)
    select $1, programme_id, organisation_id, region_code, '2023-02-01T09:00:00Z', '2023-02-15' from roster_entry where programme_id = $2`, [round!.id, muster.world.programme('a')]);
  return round!.id;
}
