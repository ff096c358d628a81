/** An entry with what the framework calls its indicator; an indicator that the framework has lost keeps its code. */
const ENTRY = `jsonb_build_object('indicator', indicator_code, 'name', coalesce(indicator.name, indicator_code), 'short', coalesce(indicator.short, indicator_code), 'level', indicator.level_code,
  'decision', decision, 'phase', dataset_entry.phase, 'source', source_agency, 'reason', reason, 'note', dataset_entry.note, 'version', dataset_entry.version)`;

/** A version of a programme's dataset with its entries, in the order of the framework. */
const DATASET = `select dataset.id, dataset.programme_id as "programmeId", number, title, dataset.note, state, maker.name as "createdBy", dataset.created_at as "createdAt", publisher.name as "publishedBy",
    dataset.published_at as "publishedAt", programme.framework_id as "frameworkId",
    (select coalesce(jsonb_agg(${ENTRY} order by dataset_entry.position), '[]') from dataset_entry
      left join indicator on indicator.framework_id = programme.framework_id and indicator.code = indicator_code where dataset_id = dataset.id) as entries
  from dataset join programme on programme.id = dataset.programme_id left join person maker on maker.id = dataset.created_by left join person publisher on publisher.id = dataset.published_by`;

/** Every version of a programme ($1), the newest first. */
export const DATASETS = `${DATASET} where dataset.programme_id = $1 order by number desc`;

export const ONE_DATASET = `${DATASET} where dataset.id = $1`;

/** The version itself, held until the end of the transaction, so that nothing is decided in it while it is published. */
export const LOCK = 'select id from dataset where id = $1 for update';

/** What the framework ($1) says that the published report recommends, in its order, with what it notes about contradictions. */
export const PUBLISHED = `select code as indicator, recommended, future_source as "futureSource", phase, note from indicator where framework_id = $1 order by position`;

export const INSERT_DATASET = `insert into dataset (programme_id, number, title, created_by, created_at)
  select $1::uuid, 1 + coalesce(max(number), 0), $2, $3::uuid, $4::timestamptz from dataset where programme_id = $1 returning id`;

export const INSERT_ENTRIES = `insert into dataset_entry (dataset_id, programme_id, indicator_code, position, decision, phase, source_agency, reason, note)
  select $1::uuid, $2::uuid, indicator, position, decision, phase, source, reason, note
  from jsonb_to_recordset($3::jsonb) as entry (indicator text, position int, decision text, phase text, source text, reason text, note text)`;

/** Changes an entry on condition of the version that was seen: dataset, indicator, expected version, and what is decided. */
export const DECIDE_ENTRY = `update dataset_entry set decision = $4, phase = $5, source_agency = $6, reason = $7, version = version + 1
  where dataset_id = $1 and indicator_code = $2 and version = $3`;

export const PUBLISH = "update dataset set state = 'published', note = $2, published_by = $3, published_at = $4 where id = $1 and state = 'draft'";
