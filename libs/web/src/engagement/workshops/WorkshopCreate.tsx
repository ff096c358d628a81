import { DateInput, SelectInput, TextInput } from 'react-admin';
import { CreatePage, needed } from '../../page/index.js';
import { useProgrammeChoices } from '../../programmes/index.js';
import { choicesOf, londonDay } from '../../words/index.js';
import { workshopKindNames } from '../words.js';

/** The form for a workshop; who came is recorded on its page. */
export default function WorkshopCreate() {
  return (
    <CreatePage title="Add a workshop" save="Add workshop" back={{ to: '/workshops', label: 'Workshops' }} lead="Record who came on the next page." defaults={{ kind: 'WORKSHOP', heldOn: londonDay(new Date()) }}>
      <SelectInput emptyText="Choose" source="programmeId" label="Programme" choices={useProgrammeChoices()} validate={needed('Choose the programme')} />
      <TextInput source="name" label="Name" validate={needed('Enter the name')} />
      <SelectInput emptyText="Choose" source="kind" label="Kind" choices={choicesOf(workshopKindNames)} validate={needed('Choose the kind')} />
      <DateInput source="heldOn" label="Day" validate={needed('Enter the day')} />
    </CreatePage>
  );
}
