import { ContactPeopleDocument } from '@muster/contract';
import { AutocompleteInput, BooleanInput, DateInput, ReferenceInput, SelectInput, TextInput } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { useDocument } from '../../data/index.js';
import { CreatePage, needed } from '../../page/index.js';
import { useProgrammeChoices } from '../../programmes/index.js';
import { choicesOf, daysAfter, londonDay, roleNames } from '../../words/index.js';
import { contactKindNames } from '../words.js';

const bySearch = (search: string) => ({ search });

/** The form for a contact that is not a call from the worklist: an e-mail, a meeting, a call of last week. */
export default function ContactCreate() {
  const today = londonDay(new Date());
  const defaults = { kind: 'TELEPHONE', heldOn: today, reached: true, nextOn: daysAfter(today, 3) };
  return (
    <CreatePage title="Log a contact" save="Log contact" back={{ to: '/contacts', label: 'Contact log' }} redirect="list" defaults={defaults}>
      <SelectInput emptyText="Choose" source="programmeId" label="Programme" choices={useProgrammeChoices()} validate={needed('Choose the programme')} />
      <ReferenceInput source="organisationId" reference="organisations" perPage={25}>
        <AutocompleteInput label="Authority" optionText="name" filterToQuery={bySearch} validate={needed('Choose the authority')} />
      </ReferenceInput>
      <SelectInput emptyText="Choose" source="kind" label="Kind" choices={choicesOf(contactKindNames)} validate={needed('Choose the kind')} />
      <DateInput source="heldOn" label="Day" validate={needed('Enter the day')} />
      <BooleanInput source="reached" label="Somebody was reached" />
      <WithInput />
      <TextInput source="withRole" label="In which role (optional)" helperText="For somebody who is not in Muster: their role, no name" />
      <TextInput source="said" label="What was said (optional)" helperText="Do not name or describe a child or family" multiline minRows={3} />
      <TextInput source="nextAction" label="Next action (optional)" helperText="You become its owner" />
      <DateInput source="nextOn" label="Do it by" helperText="Counts only with a next action" />
    </CreatePage>
  );
}

function WithInput() {
  const [organisationId, programmeId] = useWatch({ name: ['organisationId', 'programmeId'] }) as (string | undefined)[];
  const { data } = useDocument(ContactPeopleDocument, organisationId && programmeId ? { organisationId, programmeId } : null);
  const choices = (data?.people.items ?? []).map(({ id, name, appointments }) => {
    const roles = appointments.filter(({ state }) => state === 'CURRENT').map(({ role }) => roleNames[role]);
    return { id, name: [name, ...new Set(roles)].join(', ') };
  });
  return <SelectInput emptyText="Nobody in Muster" source="withId" label="With (optional)" choices={choices} helperText={organisationId ? undefined : 'Choose the authority first'} />;
}
