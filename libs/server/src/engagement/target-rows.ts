import type { ReturnOutcome, ReturnState } from '@muster/domain/collections';
import type { ResponseState } from '@muster/domain/surveys';
import type { Target } from './targets.types.js';

/** A target with what its rules need: the programme, its state, the share aimed at in percent, and what its list of authorities is kept in. */
export interface TargetRow extends Target {
  programmeId: string;
  state: 'draft' | 'scheduled' | 'open' | 'closed';
  targetPercent: number;
}

/** One authority's part in a target: how far it is. Days are ISO days; `percent` is null where nothing can be counted. */
export interface OutstandingRow {
  targetId: string;
  organisationId: string;
  region: string | null;
  /** The response or the return. */
  id: string;
  state: ResponseState | ReturnState;
  started: boolean;
  returned: boolean;
  outcome: ReturnOutcome | null;
  dueOn: string;
  extendedTo: string | null;
  percent: number | null;
}

/** Is it neither here nor accounted for by a typed reason, so that somebody may have to be called? */
export const isOpen = ({ returned, outcome }: Pick<OutstandingRow, 'returned' | 'outcome'>): boolean => !returned && outcome === null;

const WAVES = `select wave.id, 'wave' as kind, wave.name, wave.programme_id as "programmeId", wave.state, wave.opens_on as "opensOn", wave.closes_on as "dueOn",
  wave.closes_on as "closesOn", wave.target as "targetPercent", wave.audience = 'roster' and wave.state = 'open' as chased from wave where wave.audience = 'roster'`;

const ROUNDS = `select collection_round.id, 'round', collection.name || ' – ' || collection_round.name, collection_round.programme_id, collection_round.state, collection_round.opens_on,
  collection_round.due_on, collection_round.closes_on, collection_round.target, collection_round.state = 'open' from collection_round join collection on collection.id = collection_id`;

/** Every wave that asks the whole roster, and every round. A wave of a round asks one by one, and is chased as its round. */
const TARGETS = `(${WAVES} union all ${ROUNDS}) target`;
const COLUMNS = 'id, kind, name, "programmeId", state, "opensOn", "dueOn", "closesOn", "targetPercent"';

/** The open targets of a programme, the one that is due first before the others. */
export const OPEN_TARGETS = `select ${COLUMNS} from ${TARGETS} where "programmeId" = $1 and chased order by "dueOn", "opensOn", name, id`;

/** One target, whatever its state. */
export const ONE_TARGET = `select ${COLUMNS} from ${TARGETS} where id = $1`;

/** How far every authority is in the targets `$1`, in the region `$2` where one is given. Each target in the order of its authorities. */
export const OUTSTANDING = `select wave_id as "targetId", organisation_id as "organisationId", region_code as region, response.id, response.state,
    first_saved_at is not null as started, submission_id is not null as returned, null as outcome, wave.closes_on as "dueOn", null::date as "extendedTo",
    case when submission_id is not null then 100 when required > 0 then least(100, answered * 100 / required) end as percent
  from response join wave on wave.id = wave_id where wave_id = any ($1::uuid[]) and ($2::text is null or region_code = $2)
  union all
  select round_id, organisation_id, region_code, id, state, state not in ('expected', 'acknowledged'), received_at is not null, outcome, due_on, extended_to, null
  from expected_return where round_id = any ($1::uuid[]) and ($2::text is null or region_code = $2)
  order by 1, 2`;
