export { messagePages, messageRequests } from './messages/index.js';
