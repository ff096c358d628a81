import type { SurveyRowFragment } from '@muster/contract';
import { DateInput, SelectInput, TextInput, useGetList } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { CreatePage, needed } from '../../page/index.js';
import { useProgrammeChoices } from '../../programmes/index.js';
import { sendable } from '../surveys/versions.js';

/** The form for a new wave: which published version goes to the programme's roster, and between which days. */
export default function WaveCreate() {
  return (
    <CreatePage title="Create a wave" save="Create wave" back={{ to: '/waves', label: 'Waves' }} lead="Nothing is sent yet: the wave starts as a draft, and opens when you open it.">
      <SelectInput emptyText="Choose" source="programmeId" label="Programme" choices={useProgrammeChoices()} validate={needed('Choose the programme')} />
      <VersionInput />
      <TextInput source="name" label="Name" validate={needed('Enter the name')} />
      <WaveDates />
    </CreatePage>
  );
}

/** The first and the last day of a wave. */
export function WaveDates() {
  return (
    <>
      <DateInput source="opensOn" label="Opens on" validate={needed('Enter the first day')} />
      <DateInput source="closesOn" label="Closes on" helperText="The last day on which answers can be submitted" validate={needed('Enter the last day')} />
    </>
  );
}

function VersionInput() {
  const programmeId = useWatch({ name: 'programmeId' }) as string | undefined;
  const { data = [] } = useGetList<SurveyRowFragment>('surveys', { pagination: { page: 1, perPage: 100 }, filter: { programmeId } }, { enabled: Boolean(programmeId) });
  const choices = data.flatMap((survey) => sendable(survey.versions).map(({ id, number }) => ({ id, name: `${survey.title}, version ${number}` })));
  const none = programmeId && choices.length === 0 ? 'This programme has no published survey version yet' : 'Only published versions can be sent';
  return <SelectInput emptyText="Choose" source="surveyVersionId" label="Survey version" choices={choices} helperText={none} validate={needed('Choose the survey version')} />;
}
