export { createClient } from './client.js';
export { everyPage } from './everyPage.js';
export { quietFor } from './presence.js';
export { createDataProvider } from './provider.js';
export { refusalOf, refusalOfChange, type Refusal } from './refusals.js';
export { ask, chosen, pageInput, sortInput, type Filter, type ListAsked, type ResourceRequests } from './requests.js';
export { useDocument } from './useDocument.js';
