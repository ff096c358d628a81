export { FilterBar } from './FilterBar.js';
export type { Column } from './columns.js';
export { DataTable } from './DataTable.js';
export { ChoiceField, Filters, FilterOnly, FilterSelect, FilterText, useFilter } from './Filters.js';
export { LinkTo, listAddress } from './LinkTo.js';
export { ListContent, ListPage } from './ListPage.js';
export { PageSteps } from './PageSteps.js';
export { RelatedTable } from './RelatedTable.js';
export { SearchField } from './SearchField.js';
