export { auditPages, auditRequests } from './audit/index.js';
export { AuthoritiesPage, AuthorityPage } from './authority/index.js';
export { FiguresPage } from './figures/index.js';
export { HomePage } from './home/index.js';
export { RatesPage } from './rates/index.js';
