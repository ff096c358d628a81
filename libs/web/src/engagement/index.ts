export { contactPages, contactRequests } from './contacts/index.js';
export { ContactRegionsPage } from './contact-regions/index.js';
export { messagePages, messageRequests } from './messages/index.js';
export { decisionRequests, RemindersPage } from './reminders/index.js';
export { taskPages, taskRequests } from './tasks/index.js';
export { TemplatePage, TemplatesPage } from './templates/index.js';
export { Timeline, TimelineLink, TimelinePage } from './timeline/index.js';
export { WorklistBrief, WorklistPage } from './worklist/index.js';
export { workshopPages, workshopRequests } from './workshops/index.js';
