// The statements of the bare sides.
export { MATRIX as HEATMAP, REGIONS as HEATMAP_REGIONS } from '../../libs/server/dist/readiness/matrix-rows.js';
