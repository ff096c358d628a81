import { StandingMark } from '../../readiness/index.js';
import { DataTable, LinkTo, type Column } from '../../table/index.js';
import { dayInWords } from '../../words/index.js';
import type { Authority } from './authority.js';

type Row = Authority['returns'][number];

const columns: Column<Row>[] = [
  { label: 'Round', cell: (row) => <LinkTo resource="returns" id={row.returnId}>{row.name}</LinkTo> },
  { label: 'Due', cell: (row) => dayInWords(row.dueOn) },
  { label: 'What came', cell: (row) => <StandingMark said={row.came} quiet={row.roundState === 'open' ? 'Nothing yet' : 'Not known'} /> },
];

/** The returns that were expected of the authority, the newest first. */
export function ReturnTable({ authority: { returns, organisation } }: { authority: Authority }) {
  return <DataTable caption={`Returns of ${organisation.name}`} columns={columns} rows={returns} keyOf={(row) => row.returnId} />;
}
