import { Link } from 'react-admin';
import { Progress, Tag } from '../../page/index.js';
import { DataTable, listAddress, type Column } from '../../table/index.js';
import { dayInWords } from '../../words/index.js';
import { TargetLink } from '../exercise/TargetLink.js';
import type { WorklistTarget } from './worklist.js';

type Props = { targets: readonly WorklistTarget[]; region: { code: string; name: string } };

/** What was aimed at, what came, and what the plan expects by today, for every open wave and round of one region. */
export function TargetFigures({ targets, region }: Props) {
  return <DataTable caption={`Target and returned in ${region.name}`} columns={columnsFor(region.code)} rows={targets} keyOf={(row) => row.target.id} />;
}

function columnsFor(region: string): Column<WorklistTarget>[] {
  return [
    { label: 'Wave or round', cell: (row) => <TargetLink target={row.target} /> },
    { label: 'Due', cell: (row) => dayInWords(row.target.dueOn) },
    { label: 'Returned', cell: (row) => <Progress label={`Returned for ${row.target.name}`} done={row.returned} of={row.expected} /> },
    { label: 'Target by the due day', numeric: true, cell: (row) => `${row.targetPercent}%` },
    { label: 'Expected by today', numeric: true, cell: (row) => row.expectedByToday },
    { label: 'Against the plan', cell: (row) => <Verdict row={row} /> },
    { label: 'Outstanding', numeric: true, cell: (row) => <ToRows row={row} region={region} filter={outstandingOf(row)} number={row.outstanding} /> },
    { label: 'Overdue', numeric: true, cell: (row) => <ToRows row={row} region={region} filter={overdueOf(row)} number={row.overdue} /> },
    { label: 'Reason instead', numeric: true, cell: (row) => row.accounted },
  ];
}

function Verdict({ row: { difference, verdict } }: { row: WorklistTarget }) {
  return <Tag tone={difference < 0 ? 'red' : 'green'}>{verdict}</Tag>;
}

type Filter = Record<string, unknown> | null;

/** A wave has no filter for "not submitted": its outstanding authorities are the rows below. */
function outstandingOf({ target }: WorklistTarget): Filter {
  return target.kind === 'ROUND' ? { outstanding: true } : null;
}

function overdueOf({ target }: WorklistTarget): Filter {
  return target.kind === 'ROUND' ? { timeliness: 'OVERDUE' } : { overdue: true };
}

function ToRows({ row: { target }, region, filter, number }: { row: WorklistTarget; region: string; filter: Filter; number: number }) {
  if (number === 0 || filter === null) return <>{number}</>;
  const [resource, of] = target.kind === 'ROUND' ? ['returns', { roundId: target.id }] : ['responses', { waveId: target.id }];
  return <Link to={listAddress(resource as string, { ...(of as object), region, ...filter })}>{number}</Link>;
}
