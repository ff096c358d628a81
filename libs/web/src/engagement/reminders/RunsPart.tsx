import Box from '@mui/material/Box';
import { ReminderRunsDocument, type RunRowFragment } from '@muster/contract';
import { useDocument } from '../../data/index.js';
import { Loaded, Nothing } from '../../page/index.js';
import { DataTable, type Column } from '../../table/index.js';
import { dayInWords, momentInWords } from '../../words/index.js';
import { RunButton } from './RunButton.js';

const columns: Column<RunRowFragment>[] = [
  { label: 'Day', cell: (row) => dayInWords(row.on) },
  { label: 'Ran', cell: (row) => momentInWords(row.ranAt) },
  { label: 'By', cell: (row) => (row.byHand ? `${row.ranBy ?? 'Somebody'}, by hand` : 'The daily run') },
  { label: 'Due', numeric: true, cell: (row) => row.due },
  { label: 'Not due', numeric: true, cell: (row) => row.notDue },
];

/** When the reminders ran, by whom, and what it came to. */
export function RunsPart({ programmeId }: { programmeId: string }) {
  const answer = useDocument(ReminderRunsDocument, { programmeId });
  return (
    <>
      <Box sx={{ my: 2 }}>
        <RunButton programmeId={programmeId} />
      </Box>
      <Loaded answer={answer}>
        {({ reminderRuns }) => (reminderRuns.length ? <DataTable caption="Runs" columns={columns} rows={reminderRuns} keyOf={(row) => row.ranAt} /> : <Nothing>The reminders have not run yet. They run every day while something is open.</Nothing>)}
      </Loaded>
    </>
  );
}
