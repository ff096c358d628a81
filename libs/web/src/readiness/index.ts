export { GapsPage } from './gaps/index.js';
export { ReadinessPage, ReadinessSummary } from './heatmap/index.js';
export { waveOf } from './heatmap/view.js';
export { ModerateButton } from './moderation/ModerateButton.js';
export { StandingBar } from './standing/StandingBar.js';
export { StandingMark } from './standing/StandingMark.js';
export { countsByStanding, shareOf } from './standing/standings.js';
