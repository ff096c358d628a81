import { MessageTemplatesDocument, type MessageTemplatesQuery } from '@muster/contract';
import Button from '@mui/material/Button';
import { Link, LinkBase } from 'react-admin';
import { useMay } from '../../access/index.js';
import { useDocument } from '../../data/index.js';
import { Loaded, Nothing, Page } from '../../page/index.js';
import { DataTable, type Column } from '../../table/index.js';
import { momentInWords } from '../../words/index.js';
import { OfExercise, useExercise } from '../exercise/useExercise.js';

type Row = MessageTemplatesQuery['messageTemplates'][number];

const columnsFor = (programmeId: string): Column<Row>[] => [
  { label: 'Name', cell: (row) => <Link to={`/templates/${row.code}?programme=${programmeId}`}>{row.name}</Link> },
  { label: 'Used for', cell: (row) => row.use },
  { label: 'Text in use', cell: (row) => versionOf(row) },
  { label: 'Welsh', cell: (row) => (row.current.subjectCy ? 'Yes' : 'No: English is sent') },
];

function versionOf({ current: { number, madeBy, madeAt } }: Row): string {
  if (number === 0) return 'Built in';
  return `Version ${number}${madeBy ? `, ${madeBy}` : ''}, ${momentInWords(madeAt)}`;
}

/** The texts of letters, reminders and calls: the built-in ones, and one's own versions of them. */
export default function TemplatesPage() {
  const exercise = useExercise();
  return (
    <Page title="Templates" actions={<AddLink programmeId={exercise.programmeId} />} lead="What is written and said. Every change is a new version; what was sent keeps its own.">
      {exercise.chooser}
      <OfExercise exercise={exercise}>{(programmeId) => <Templates programmeId={programmeId} />}</OfExercise>
    </Page>
  );
}

function AddLink({ programmeId }: { programmeId: string | null }) {
  if (!useMay('template.save') || programmeId === null) return null;
  return (
    <Button component={LinkBase} to={`/templates/new?programme=${programmeId}`} variant="contained" color="success">
      Add a template
    </Button>
  );
}

function Templates({ programmeId }: { programmeId: string }) {
  const answer = useDocument(MessageTemplatesDocument, { programmeId });
  return (
    <Loaded answer={answer}>
      {({ messageTemplates }) => (messageTemplates.length ? <DataTable caption="Templates" columns={columnsFor(programmeId)} rows={messageTemplates} keyOf={(row) => row.code} /> : <Nothing>There are no templates.</Nothing>)}
    </Loaded>
  );
}
