import type { PersonQuery } from '@muster/contract';
import Button from '@mui/material/Button';
import { LinkBase, useCanAccess } from 'react-admin';
import { AppointmentTag, EditLink, Nothing, RecordPage, Section, Summary } from '../../page/index.js';
import { DataTable, LinkTo, type Column } from '../../table/index.js';
import { momentInWords, periodInWords, roleNames } from '../../words/index.js';
import { heldFor } from '../scope.js';
import { EndSignInsButton } from './EndSignInsButton.js';
import { CopyLink, EraseButton } from './PersonData.js';
import { languages } from './PersonInputs.js';

type Person = NonNullable<PersonQuery['person']>;
type Appointment = Person['appointments'][number];

const columns: Column<Appointment>[] = [
  { label: 'Role', cell: (row) => <LinkTo resource="appointments" id={row.id}>{roleNames[row.role]}</LinkTo> },
  { label: 'For', cell: (row) => heldFor(row) },
  { label: 'Programme', cell: (row) => row.programme?.name ?? 'All' },
  { label: 'Period', cell: (row) => periodInWords(row.startsOn, row.endsOn) },
  { label: 'State', cell: (row) => <AppointmentTag state={row.state} /> },
];

/** One person: how to reach them, and every role past, present and future. */
export default function PersonShow() {
  return (
    <RecordPage<Person> back={{ to: '/people', label: 'People' }} title={(person) => person.name} actions={(person) => <PersonActions person={person} />}>
      {(person) => (
        <>
          <Summary rows={contact(person)} />
          <Section title="Roles" actions={<AppointLink personId={person.id} />}>
            {person.appointments.length ? (
              <DataTable caption="Roles of this person" columns={columns} rows={person.appointments} keyOf={(row) => row.id} />
            ) : (
              <Nothing>This person holds no role, so there is nothing they can do in Muster.</Nothing>
            )}
          </Section>
        </>
      )}
    </RecordPage>
  );
}

function PersonActions({ person }: { person: Person }) {
  return (
    <>
      <EndSignInsButton person={person} />
      <EditLink record={person} />
      <CopyLink person={person} />
      <EraseButton person={person} />
    </>
  );
}

function contact({ email, phone, language, addressFailedAt, addressFailure }: Person) {
  return [
    { term: 'E-mail', value: email ? <a href={`mailto:${email}`}>{email}</a> : 'Not shown to you' },
    ...(addressFailedAt ? [{ term: 'Mail comes back', value: `Since ${momentInWords(addressFailedAt)}: ${addressFailure ?? 'no reason given'}. Nothing is sent until the address is changed.` }] : []),
    { term: 'Telephone', value: phone },
    { term: 'Language of letters', value: languages.find(({ id }) => id === language)?.name ?? language },
  ];
}

function AppointLink({ personId }: { personId: string }) {
  const { canAccess } = useCanAccess({ resource: 'appointments', action: 'create' });
  if (!canAccess) return null;
  const source = encodeURIComponent(JSON.stringify({ personId }));
  return (
    <Button component={LinkBase} to={`/appointments/create?source=${source}`} variant="outlined">
      Give a role
    </Button>
  );
}
