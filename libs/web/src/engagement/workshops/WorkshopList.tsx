import { WorkshopsDocument, type WorkshopRowFragment } from '@muster/contract';
import { useDocument } from '../../data/index.js';
import { Page } from '../../page/index.js';
import { LinkTo, ListPage, type Column } from '../../table/index.js';
import { count, dayInWords } from '../../words/index.js';
import { OfExercise, useExercise } from '../exercise/useExercise.js';
import { workshopKindNames } from '../words.js';

const columns: Column<WorkshopRowFragment>[] = [
  { label: 'Name', cell: (row) => <LinkTo resource="workshops" id={row.id}>{row.name}</LinkTo> },
  { label: 'Kind', cell: (row) => workshopKindNames[row.kind] },
  { label: 'Day', cell: (row) => dayInWords(row.heldOn) },
  { label: 'Authorities that came', numeric: true, cell: (row) => row.attended },
];

/** The workshops of a programme, and how many authorities came to each. */
export default function WorkshopList() {
  const exercise = useExercise();
  if (exercise.programmeId === null) return <Page title="Workshops" children={<OfExercise exercise={exercise} children={() => null} />} />;
  return (
    <ListPage
      key={exercise.programmeId}
      title="Workshops"
      lead={<Reached programmeId={exercise.programmeId} />}
      columns={columns}
      always={{ programmeId: exercise.programmeId }}
      create="Add a workshop"
      nothing="There was no workshop yet. Add one, then record who came."
      filters={exercise.chooser}
    />
  );
}

function Reached({ programmeId }: { programmeId: string }) {
  const { data } = useDocument(WorkshopsDocument, { programmeId, page: { limit: 1 } });
  if (!data || data.workshops.total === 0) return <>Workshops, show-and-tells and meetings with several authorities.</>;
  const { total, distinctOrganisations } = data.workshops;
  return (
    <>
      {count(distinctOrganisations, 'authority', 'authorities')} came to {count(total, 'workshop')}.
    </>
  );
}
