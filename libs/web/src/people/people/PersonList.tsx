import type { PersonRowFragment } from '@muster/contract';
import Button from '@mui/material/Button';
import { LinkBase, useCanAccess } from 'react-admin';
import { FilterRegion } from '../../organisations/index.js';
import { FilterProgramme } from '../../programmes/index.js';
import { Filters, FilterSelect, FilterText, LinkTo, ListPage, type Column } from '../../table/index.js';
import { choicesOf, roleNames } from '../../words/index.js';
import { heldFor } from '../scope.js';

const columns: Column<PersonRowFragment>[] = [
  { label: 'Name', cell: (row) => <LinkTo resource="people" id={row.id}>{row.name}</LinkTo> },
  { label: 'Roles today', cell: (row) => <Roles appointments={row.appointments} /> },
  { label: 'E-mail', cell: (row) => row.email ?? '–' },
  { label: 'Telephone', cell: (row) => row.phone ?? '–' },
];

function Roles({ appointments }: Pick<PersonRowFragment, 'appointments'>) {
  const current = appointments.filter(({ state }) => state === 'CURRENT');
  if (current.length === 0) return <>None</>;
  return (
    <>
      {current.map((appointment) => (
        <div key={appointment.id}>
          {roleNames[appointment.role]}: {heldFor(appointment)}
        </div>
      ))}
    </>
  );
}

function ImportLink() {
  const { canAccess } = useCanAccess({ resource: 'contact-import', action: 'list' });
  if (!canAccess) return null;
  return (
    <Button component={LinkBase} to="/import-contacts" variant="outlined">
      Import contacts
    </Button>
  );
}

/** Everybody whom this person may see, with the roles that they hold today. */
export default function PersonList() {
  return (
    <ListPage
      title="People"
      columns={columns}
      create="Add a person"
      actions={<ImportLink />}
      nothing="Nobody has been added yet."
      filters={
        <Filters>
          <FilterText label="Name or e-mail" />
          <FilterSelect name="role" label="Role" choices={choicesOf(roleNames)} all="All roles" />
          <FilterRegion />
          <FilterProgramme />
        </Filters>
      }
    />
  );
}
