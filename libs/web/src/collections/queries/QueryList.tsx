import type { ReturnQueryRowFragment } from '@muster/contract';
import { FilterRegion } from '../../organisations/index.js';
import { FilterProgramme } from '../../programmes/index.js';
import { Filters, FilterOnly, FilterSelect, LinkTo, ListPage, type Column } from '../../table/index.js';
import { choicesOf, dayInWords } from '../../words/index.js';
import { FilterRound } from '../collections/FilterRound.js';
import { queryStateNames } from '../names.js';
import { QueryTag } from '../tags.js';
import { QueryButtons } from './QueryButtons.js';
import { QueryExchange } from './QueryExchange.js';

const columns: Column<ReturnQueryRowFragment>[] = [
  { label: 'Authority', cell: (row) => <LinkTo resource="returns" id={row.return.id}>{row.return.organisation.name}</LinkTo> },
  { label: 'Round', cell: (row) => row.return.roundName },
  { label: 'About', cell: (row) => row.indicatorName ?? 'The whole return' },
  { label: 'State', cell: (row) => <QueryTag state={row.state} overdue={row.overdue} /> },
  { label: 'Query and answer', cell: (row) => <QueryExchange query={row} /> },
  { label: 'Answer by', cell: (row) => dayInWords(row.dueOn) },
  { label: 'Next', cell: (row) => <QueryButtons query={row} /> },
];

/** Every query on a return: which are open, which are overdue, and which wait for a decision. */
export default function QueryList() {
  return (
    <ListPage
      title="Queries"
      columns={columns}
      nothing="There are no queries. They are raised on the page of a return."
      filters={
        <Filters>
          <FilterRound />
          <FilterProgramme />
          <FilterRegion />
          <FilterSelect name="state" label="State" choices={choicesOf(queryStateNames)} all="All states" />
          <FilterOnly name="overdue" label="Overdue" />
        </Filters>
      }
    />
  );
}
