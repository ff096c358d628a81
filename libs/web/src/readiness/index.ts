export { ReadinessPage, ReadinessSummary } from './heatmap/index.js';
export { waveOf } from './heatmap/view.js';
