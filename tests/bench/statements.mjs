// The statements of the bare sides: the product's own, prepared as there.
import { CELLS, FRAME, ROWS } from '../../libs/server/dist/readiness/matrix-rows.js';
import { KEEP } from '../../libs/server/dist/surveys/answer-rows.js';
import { DESK, HOLD } from '../../libs/server/dist/surveys/response-rows.js';

/** Everything that a heatmap is made of: its frame, its authorities, and the letters of their submissions. */
export const heatmap = { frame: FRAME, rows: ROWS, cells: CELLS };

/** Everything that a save is made of. */
export const save = { session: 'select session_actor($1, $2) as actor', hold: HOLD, desk: DESK, keep: KEEP };
