export { responsePages, responseRequests } from './responses/index.js';
