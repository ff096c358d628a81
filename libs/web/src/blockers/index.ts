export { blockerPages, blockerRequests } from './blockers/index.js';
export { RankingPage } from './ranking/index.js';
