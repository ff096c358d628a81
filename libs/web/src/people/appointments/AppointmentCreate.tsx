import type { Role } from '@muster/contract';
import { AutocompleteInput, DateInput, ReferenceInput, SelectInput } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { useRegionChoices } from '../../organisations/index.js';
import { CreatePage, needed } from '../../page/index.js';
import { useProgrammeChoices } from '../../programmes/index.js';
import { choicesOf, londonDay, roleNames } from '../../words/index.js';
import { scopeOf } from '../scope.js';

const bySearch = (search: string) => ({ search });

/** The form that gives somebody a role from a day, for an organisation, a region or a programme. */
export default function AppointmentCreate() {
  return (
    <CreatePage title="Give a role" save="Give role" back={{ to: '/appointments', label: 'Appointments' }} defaults={{ role: 'SPOC', startsOn: londonDay(new Date()) }}>
      <ReferenceInput source="personId" reference="people" perPage={25}>
        <AutocompleteInput label="Person" optionText="name" filterToQuery={bySearch} validate={needed('Choose the person')} helperText="Type a name; add the person first if they are not known" />
      </ReferenceInput>
      <SelectInput emptyText="Choose" source="role" label="Role" choices={choicesOf(roleNames)} validate={needed('Choose the role')} />
      <ScopeInputs />
      <DateInput source="startsOn" label="First day" validate={needed('Enter the first day')} />
      <DateInput source="endsOn" label="Last day (optional)" />
    </CreatePage>
  );
}

function ScopeInputs() {
  const role = useWatch({ name: 'role' }) as Role | undefined;
  const programmes = useProgrammeChoices();
  const regions = useRegionChoices();
  const scope = role ? scopeOf(role) : 'programme';
  if (scope === 'everything') return null;
  return (
    <>
      <SelectInput emptyText="Choose" source="programmeId" label="Programme" choices={programmes} validate={needed('Choose the programme')} />
      {scope === 'region' ? <SelectInput emptyText="Choose" source="region" label="Region" choices={regions} validate={needed('Choose the region')} /> : null}
      {scope === 'organisation' ? (
        <ReferenceInput source="organisationId" reference="organisations" perPage={25}>
          <AutocompleteInput label="Organisation" optionText="name" filterToQuery={bySearch} validate={needed('Choose the organisation')} />
        </ReferenceInput>
      ) : null}
    </>
  );
}
