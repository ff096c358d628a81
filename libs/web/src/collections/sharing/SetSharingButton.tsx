import { useState } from 'react';
import { SetSharingDocument, type SharingInstrument, type SharingState } from '@muster/contract';
import { textOf, VerbButton, VerbChoice, VerbField } from '../../verbs/index.js';
import { choicesOf, count, londonDay } from '../../words/index.js';
import { instrumentNames, sharingStateNames } from '../names.js';

type Props = { programmeId: string; chosen: readonly string[]; onDone(): void };

/** Sets one instrument for all chosen authorities at once. */
export function SetSharingButton({ programmeId, chosen, onDone }: Props) {
  if (chosen.length === 0) return <p className="quiet">Choose authorities to change what they have signed.</p>;
  const authorities = count(chosen.length, 'authority', 'authorities');
  const variables = (form: FormData) => ({ input: inputOf(form, programmeId, chosen) });
  return (
    <VerbButton verb="sharing.set" record={{ allowedActions: ['sharing.set'] }} label={`Change ${authorities}`} question={`What has changed for ${authorities}?`} done={`Data sharing is changed for ${authorities}`} document={SetSharingDocument} variables={variables} onDone={onDone}>
      <Fields />
    </VerbButton>
  );
}

/** What was left empty is not sent, so that a day or note that is recorded already stays. */
function inputOf(form: FormData, programmeId: string, chosen: readonly string[]) {
  const [askedOn, note] = [textOf(form, 'askedOn'), textOf(form, 'note')];
  return {
    programmeId,
    organisationIds: [...chosen],
    instrument: (textOf(form, 'instrument') ?? '') as SharingInstrument,
    state: (textOf(form, 'state') ?? '') as SharingState,
    doneOn: textOf(form, 'doneOn'),
    ...(askedOn ? { askedOn } : {}),
    ...(note ? { note } : {}),
  };
}

function Fields() {
  const [state, setState] = useState('');
  return (
    <>
      <VerbChoice name="instrument" label="What" choices={choicesOf(instrumentNames)} />
      <VerbChoice name="state" label="State" choices={choicesOf(sharingStateNames)} onChange={setState} />
      {state === 'NOT_NEEDED' ? null : <VerbField name="askedOn" label="Asked on (optional)" type="date" hint="The days that go by are counted from here. Left empty, the recorded day stays." />}
      {state === 'DONE' ? <VerbField name="doneOn" label="Done on" type="date" start={londonDay(new Date())} hint="Issued, signed or answered on this day" /> : null}
      <VerbField name="note" label="Note (optional)" multiline />
    </>
  );
}
