import { Nothing, Section } from '../../page/index.js';
import { DataTable, type Column } from '../../table/index.js';
import { dayInWords } from '../../words/index.js';
import { QueryButtons } from '../queries/QueryButtons.js';
import { QueryExchange } from '../queries/QueryExchange.js';
import { RaiseQueryButton } from '../queries/RaiseQueryButton.js';
import { QueryTag } from '../tags.js';
import type { Return } from './return.js';

const columns: Column<Return['queries'][number]>[] = [
  { label: 'About', cell: (row) => row.indicatorName ?? 'The whole return' },
  { label: 'State', cell: (row) => <QueryTag state={row.state} overdue={row.overdue} /> },
  { label: 'Query and answer', cell: (row) => <QueryExchange query={row} /> },
  { label: 'Answer by', cell: (row) => dayInWords(row.dueOn) },
  { label: 'Next', cell: (row) => <QueryButtons query={row} /> },
];

/** What the project team asks about the return, and what the authority says. */
export function QueriesSection({ expected }: { expected: Return }) {
  return (
    <Section title="Queries" actions={<RaiseQueryButton expected={expected} />}>
      {expected.queries.length ? <DataTable caption="Queries on this return" columns={columns} rows={expected.queries} keyOf={(row) => row.id} /> : <Nothing>Nothing is asked about this return.</Nothing>}
    </Section>
  );
}
