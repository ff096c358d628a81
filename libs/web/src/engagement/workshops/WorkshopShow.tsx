import { Link } from 'react-admin';
import { Nothing, RecordPage, Section, Summary } from '../../page/index.js';
import { DataTable, LinkTo, listAddress, type Column } from '../../table/index.js';
import { count, dayInWords } from '../../words/index.js';
import { workshopKindNames } from '../words.js';
import type { Workshop } from './attendance.js';
import { AttendanceForm } from './AttendanceForm.js';

const columns: Column<Workshop['organisations'][number]>[] = [
  { label: 'Authority', cell: (row) => <LinkTo resource="organisations" id={row.id}>{row.name}</LinkTo> },
  { label: 'Region', cell: (row) => row.region?.name ?? '–' },
];

/** One workshop: when it was, who came, and the form that records more. */
export default function WorkshopShow() {
  return (
    <RecordPage<Workshop> back={{ to: '/workshops', label: 'Workshops' }} title={(workshop) => workshop.name}>
      {(workshop) => (
        <>
          <Summary rows={facts(workshop)} />
          <Section title="Who came">
            {workshop.organisations.length ? (
              <DataTable caption="Authorities that came" columns={columns} rows={workshop.organisations} keyOf={(row) => row.id} />
            ) : (
              <Nothing>Nobody is recorded yet.</Nothing>
            )}
          </Section>
          {workshop.allowedActions.includes('workshop.attend') ? (
            <Section title="Record who came">
              <AttendanceForm workshop={workshop} />
            </Section>
          ) : null}
        </>
      )}
    </RecordPage>
  );
}

function facts({ id, kind, heldOn, attended, programmeId }: Workshop) {
  return [
    { term: 'Kind', value: workshopKindNames[kind] },
    { term: 'Day', value: dayInWords(heldOn) },
    { term: 'Came', value: <Link to={listAddress('contacts', { programmeId, workshopId: id })}>{count(attended, 'authority', 'authorities')}</Link> },
  ];
}
