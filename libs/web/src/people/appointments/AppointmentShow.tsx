import type { AppointmentRowFragment } from '@muster/contract';
import { AppointmentTag, RecordPage, Summary } from '../../page/index.js';
import { LinkTo } from '../../table/index.js';
import { dayInWords, roleNames } from '../../words/index.js';
import { EndButton } from './EndButton.js';
import { HandOverButton } from './HandOverButton.js';

/** One appointment, and what can be done with it: hand it over or end it. */
export default function AppointmentShow() {
  return (
    <RecordPage<AppointmentRowFragment>
      back={{ to: '/appointments', label: 'Appointments' }}
      title={(appointment) => `${appointment.person.name}: ${roleNames[appointment.role]}`}
      actions={(appointment) => (
        <>
          <HandOverButton appointment={appointment} />
          <EndButton appointment={appointment} />
        </>
      )}
    >
      {(appointment) => <Summary rows={facts(appointment)} />}
    </RecordPage>
  );
}

function facts({ person, role, organisation, region, programme, startsOn, endsOn, state }: AppointmentRowFragment) {
  return [
    { term: 'Person', value: <LinkTo resource="people" id={person.id}>{person.name}</LinkTo> },
    { term: 'Role', value: roleNames[role] },
    ...(organisation ? [{ term: 'Organisation', value: <LinkTo resource="organisations" id={organisation.id}>{organisation.name}</LinkTo> }] : []),
    ...(region ? [{ term: 'Region', value: region.name }] : []),
    { term: 'Programme', value: programme ? <LinkTo resource="programmes" id={programme.id}>{programme.name}</LinkTo> : 'All programmes' },
    { term: 'First day', value: dayInWords(startsOn) },
    { term: 'Last day', value: endsOn ? dayInWords(endsOn) : 'Not set' },
    { term: 'State', value: <AppointmentTag state={state} /> },
  ];
}
