import type { TaskRowFragment } from '@muster/contract';
import { FinishButton } from './FinishButton.js';
import { DataTable, LinkTo, type Column } from '../../table/index.js';
import { TaskDue } from './TaskDue.js';
import { taskKindNames } from '../words.js';

const columns: Column<TaskRowFragment>[] = [
  { label: 'Authority', cell: (row) => <LinkTo resource="organisations" id={row.organisation.id}>{row.organisation.name}</LinkTo> },
  { label: 'Task', cell: (row) => row.text },
  { label: 'Kind', cell: (row) => taskKindNames[row.kind] },
  { label: 'Due', cell: (row) => <TaskDue task={row} /> },
  { label: 'Owner', cell: (row) => row.owner?.name ?? 'Nobody yet' },
  { label: 'What to do', cell: (row) => <FinishButton task={row} /> },
];

type Props = { tasks: readonly TaskRowFragment[]; caption: string };

/** Tasks with the button that finishes each. */
export function TaskTable({ tasks, caption }: Props) {
  return <DataTable caption={caption} columns={columns} rows={tasks} keyOf={(row) => row.id} />;
}
