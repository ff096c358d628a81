import type { AppointmentRowFragment } from '@muster/contract';
import { Link } from 'react-admin';
import { FilterRegion } from '../../organisations/index.js';
import { AppointmentTag } from '../../page/index.js';
import { FilterProgramme } from '../../programmes/index.js';
import { Filters, FilterSelect, LinkTo, ListPage, type Column } from '../../table/index.js';
import { appointmentStateNames, choicesOf, periodInWords, roleNames } from '../../words/index.js';
import { heldFor } from '../scope.js';

const columns: Column<AppointmentRowFragment>[] = [
  { label: 'Person', cell: (row) => <LinkTo resource="appointments" id={row.id}>{row.person.name}</LinkTo> },
  { label: 'Role', cell: (row) => roleNames[row.role] },
  { label: 'For', cell: (row) => heldFor(row) },
  { label: 'Region', cell: (row) => row.region?.name ?? '–' },
  { label: 'Programme', cell: (row) => row.programme?.name ?? 'All' },
  { label: 'Period', cell: (row) => periodInWords(row.startsOn, row.endsOn) },
  { label: 'State', cell: (row) => <AppointmentTag state={row.state} /> },
];

/** Who holds which role, for what, from when to when. */
export default function AppointmentList() {
  return (
    <ListPage
      title="Appointments"
      lead={
        <>
          Who holds which role, and when. <Link to="/vacancies">See authorities without a SPOC</Link>.
        </>
      }
      columns={columns}
      create="Give a role"
      nothing="Nobody holds a role yet."
      filters={
        <Filters>
          <FilterSelect name="state" label="State" choices={choicesOf(appointmentStateNames)} all="All states" />
          <FilterSelect name="role" label="Role" choices={choicesOf(roleNames)} all="All roles" />
          <FilterRegion />
          <FilterProgramme />
        </Filters>
      }
    />
  );
}
