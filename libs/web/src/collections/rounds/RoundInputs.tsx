import type { SurveyRowFragment } from '@muster/contract';
import { CheckboxGroupInput, DateInput, NumberInput, SelectInput, TextInput, useGetList } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { needed } from '../../page/index.js';
import { sendable } from '../../surveys/index.js';
import { choicesOf } from '../../words/index.js';
import { useCollections } from '../collections/useCollections.js';
import { instrumentNames } from '../names.js';

/** What is asked of a round before it opens: level, data period, days, target, what must be signed, and the survey asked with each return. */
export function RoundInputs() {
  const programme = useProgrammeOfRound();
  const levels = [...(programme?.framework?.levels ?? [])].sort((one, other) => one.position - other.position);
  return (
    <>
      <TextInput source="name" label="Name" validate={needed('Enter the name')} />
      <SelectInput source="level.code" label="Level (optional)" emptyText="Not about one level" choices={levels.map(({ code, name }) => ({ id: code, name }))} helperText="The returns are counted under this level, and deliveries are listed by its indicators" />
      <DateInput source="periodFrom" label="Data from" validate={needed('Enter the first day that the data is about')} />
      <DateInput source="periodTo" label="Data to" helperText="The last day that the data is about" validate={needed('Enter the last day that the data is about')} />
      <DateInput source="opensOn" label="Opens on" validate={needed('Enter the first day')} />
      <LastDays />
      <TargetInput />
      <CheckboxGroupInput source="sharing" label="Must be done before a return is recorded (optional)" choices={choicesOf(instrumentNames)} row={false} />
      <SurveyVersionInput programmeId={programme?.id} />
    </>
  );
}

/** The days of a round that can still be moved when it is open. */
export function LastDays() {
  return (
    <>
      <DateInput source="dueOn" label="Due on" helperText="A return that comes on this day is on time" validate={needed('Enter the due day')} />
      <DateInput source="closesOn" label="Closes on" helperText="The last day on which a return can be recorded" validate={needed('Enter the last day')} />
    </>
  );
}

/** How many of the expected returns are aimed at: the plan of the chart leads there. */
export function TargetInput() {
  return <NumberInput source="target" label="Target by the due day" min={1} max={100} step={1} helperText="Percent of the expected returns" validate={needed('Enter the target')} />;
}

function useProgrammeOfRound() {
  const collectionId = useWatch({ name: 'collectionId' }) as string | undefined;
  return useCollections().find(({ id }) => id === collectionId)?.programme;
}

function SurveyVersionInput({ programmeId }: { programmeId: string | undefined }) {
  const { data = [] } = useGetList<SurveyRowFragment>('surveys', { pagination: { page: 1, perPage: 100 }, filter: { programmeId } }, { enabled: Boolean(programmeId) });
  const choices = data.flatMap((survey) => sendable(survey.versions).map(({ id, number }) => ({ id, name: `${survey.title}, version ${number}` })));
  return <SelectInput source="surveyVersionId" label="Survey at submission (optional)" emptyText="No survey" choices={choices} helperText="Each authority is asked it when its return is received; only published versions can be asked" />;
}
