import { AutocompleteArrayInput, CheckboxGroupInput, DateInput, SelectInput, TextInput } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { needed } from '../../page/index.js';
import { choicesOf } from '../../words/index.js';
import { actorNames, causeNames, statusNames } from '../names.js';
import { codeOf, codesOf } from './blockerInput.js';
import { useBlockerChoices } from './useBlockerChoices.js';

/** What the register says about a blocker. */
export function BlockerInputs() {
  const programmeId = useWatch({ name: 'programmeId' }) as string | undefined;
  const { levels, indicators, barriers, systems } = useBlockerChoices(programmeId);
  return (
    <>
      <TextInput source="title" label="What stands in the way" multiline validate={needed('Say what stands in the way')} />
      <TextInput source="solution" label="What would remove it" multiline validate={needed('Say what would remove it')} />
      <AutocompleteArrayInput source="indicators" label="Indicators" choices={indicators} format={codesOf} />
      <SelectInput source="level" label="Level (optional)" emptyText="The levels of its indicators" choices={levels} format={codeOf} helperText="Choose one where it stands in the way of a whole level" />
      <SelectInput source="cause" label="Cause" emptyText="Choose" choices={choicesOf(causeNames)} />
      <SelectInput source="actor" label="Who must act" emptyText="Choose" choices={choicesOf(actorNames)} />
      <CheckboxGroupInput source="barriers" label="Barriers by which authorities report it" choices={barriers} row={false} format={codesOf} helperText="The answers that are counted under “Reported by”" />
      <CheckboxGroupInput source="systems" label="Only authorities on these systems (optional)" choices={systems} row={false} format={codesOf} />
      <StatusInputs />
    </>
  );
}

function StatusInputs() {
  const status = useWatch({ name: 'status' }) as string | undefined;
  return (
    <>
      <SelectInput source="status" label="Status" choices={choicesOf(statusNames)} validate={needed('Choose the status')} />
      {status === 'RESOLVED' ? <DateInput source="resolvedOn" label="Resolved on" /> : null}
      <TextInput source="owner" label="Owner (optional)" helperText="A team or a role, not a person" />
      <DateInput source="startsOn" label="Work starts on (optional)" />
      <DateInput source="dueOn" label="To be removed by (optional)" />
      <TextInput source="evidence" label="Evidence (optional)" multiline helperText="What shows that it stands in the way, or that it no longer does" />
    </>
  );
}
