/** Every indicator that a return ($1) is asked for, with what came of it; all of the framework where its round is not about one level. */
export const DELIVERIES = `select indicator.code as indicator, indicator.name, return_delivery.extent, return_delivery.note, return_delivery.source, return_delivery.recorded_at as "recordedAt"
  from expected_return join collection_round on collection_round.id = expected_return.round_id join programme on programme.id = expected_return.programme_id
    join indicator on indicator.framework_id = programme.framework_id and (collection_round.level_code is null or indicator.level_code = collection_round.level_code)
    left join return_delivery on return_delivery.return_id = expected_return.id and return_delivery.indicator = indicator.code
  where expected_return.id = $1 order by indicator.position, indicator.code`;

/** Keeps what came of some indicators of the return $1; what was said of the others stays. */
export const KEEP_DELIVERIES = `insert into return_delivery (return_id, indicator, programme_id, organisation_id, region_code, extent, note, source, recorded_by, recorded_at)
  select $1, indicator, $2, $3, $4, extent, note, $5, $6::uuid, $7::timestamptz from jsonb_to_recordset($8::jsonb) as given (indicator text, extent text, note text)
  on conflict (return_id, indicator) do update set extent = excluded.extent, note = excluded.note, source = excluded.source, recorded_by = excluded.recorded_by, recorded_at = excluded.recorded_at`;
