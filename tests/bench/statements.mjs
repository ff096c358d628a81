// The statements of the bare sides: the product's own, prepared as there.
import { EVIDENCE_ROUNDS } from '../../libs/server/dist/readiness/evidence-rows.js';
import { CELLS, EVIDENCE, FRAME, ROWS, SUBMISSIONS } from '../../libs/server/dist/readiness/matrix-rows.js';
import { LEDGER_CELLS, LEDGER_FROM, LEDGER_ORDER, LEDGER_ROUNDS, LEDGER_ROWS, TOTALS } from '../../libs/server/dist/collections/ledger-rows.js';
import { KEEP } from '../../libs/server/dist/surveys/answer-rows.js';
import { DESK, HOLD } from '../../libs/server/dist/surveys/response-rows.js';

/** Everything that a heatmap is made of: its frame, its authorities, the letters of their submissions in this wave and in another, and what returns evidence. */
export const heatmap = { frame: FRAME, rows: ROWS, cells: CELLS, submissions: SUBMISSIONS, rounds: EVIDENCE_ROUNDS, evidence: EVIDENCE };

/** Everything that a save is made of. */
export const save = { session: 'select session_actor($1, $2) as actor', hold: HOLD, desk: DESK, keep: KEEP };

const ROSTER = `from ${LEDGER_FROM} where roster_entry.programme_id = $1`;

/** Everything that a page of the ledger is made of: its rounds, how many organisations there are, those of the page, what the rounds come to, the systems of the filter, and the page's rows and cells. */
export const ledger = {
  rounds: LEDGER_ROUNDS, count: `select count(*)::int as total ${ROSTER}`, page: `select organisation.id ${ROSTER} order by ${LEDGER_ORDER} limit $2`,
  totals: `select ${TOTALS} from expected_return where round_id = any ($1::uuid[]) group by round_id`,
  systems: 'select code, name from system order by position', rows: LEDGER_ROWS, cells: LEDGER_CELLS,
};
