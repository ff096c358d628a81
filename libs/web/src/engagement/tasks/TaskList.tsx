import type { TaskRowFragment } from '@muster/contract';
import { FilterRegion } from '../../organisations/index.js';
import { FilterProgramme } from '../../programmes/index.js';
import { Filters, FilterOnly, FilterSelect, LinkTo, ListPage, type Column } from '../../table/index.js';
import { choicesOf, momentInWords } from '../../words/index.js';
import { taskKindNames } from '../words.js';
import { FinishButton } from './FinishButton.js';
import { TaskDue } from './TaskDue.js';

const columns: Column<TaskRowFragment>[] = [
  { label: 'Authority', cell: (row) => <LinkTo resource="organisations" id={row.organisation.id}>{row.organisation.name}</LinkTo> },
  { label: 'Task', cell: (row) => row.text },
  { label: 'Kind', cell: (row) => taskKindNames[row.kind] },
  { label: 'Region', cell: (row) => row.region?.name ?? '–' },
  { label: 'Due', cell: (row) => <TaskDue task={row} /> },
  { label: 'Owner', cell: (row) => row.owner?.name ?? 'Nobody yet' },
  { label: 'Done', cell: (row) => (row.doneAt ? <Done task={row} /> : <FinishButton task={row} />) },
];

const which = [
  { id: 'done', name: 'Finished' },
  { id: 'all', name: 'Open and finished' },
];

function Done({ task: { doneAt, doneBy, doneNote } }: { task: TaskRowFragment }) {
  return (
    <>
      {momentInWords(doneAt)}
      {doneBy ? `, ${doneBy}` : ''}
      {doneNote ? <div>{doneNote}</div> : null}
    </>
  );
}

/** What is to be done for an authority, by when and by whom; open tasks unless asked otherwise. */
export default function TaskList() {
  return (
    <ListPage
      title="Tasks"
      columns={columns}
      nothing="There is nothing to do. Tasks come from logged contacts, from the reminder plan, and from mail that comes back."
      filters={
        <Filters>
          <FilterSelect name="which" label="State" choices={which} all="Open" />
          <FilterSelect name="kind" label="Kind" choices={choicesOf(taskKindNames)} all="All kinds" />
          <FilterRegion />
          <FilterProgramme />
          <FilterOnly name="mine" label="Mine" />
        </Filters>
      }
    />
  );
}
