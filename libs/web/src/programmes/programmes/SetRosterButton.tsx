import { useState } from 'react';
import { SetRosterDocument } from '@muster/contract';
import { Failed, Loading } from '../../page/index.js';
import { textOf, VerbButton, VerbChoice, VerbField } from '../../verbs/index.js';
import { useNationChoices } from '../../organisations/index.js';
import { RegionCounts } from './RegionCounts.js';
import { useAuthoritiesOn } from './useWholeRoster.js';

type Props = { programme: { id: string; startsOn: string; rosterOn?: string | null; allowedActions: readonly string[] } };

/** Sets the roster to the authorities of a nation on a day; shows the counts by region before it is done. */
export function SetRosterButton({ programme }: Props) {
  const day = programme.rosterOn ?? programme.startsOn;
  return (
    <VerbButton
      verb="programme.set-roster"
      record={programme}
      label="Set the roster"
      question="Set the roster"
      done="The roster is set"
      document={SetRosterDocument}
      variables={(form) => ({ programmeId: programme.id, input: { nation: textOf(form, 'nation'), on: textOf(form, 'on') ?? '' } })}
    >
      <p>The roster becomes the local authorities of one nation as they were on one day. It can be changed until a wave has been opened.</p>
      <RosterFields day={day} />
    </VerbButton>
  );
}

const isDay = (text: string) => /^\d{4}-\d{2}-\d{2}$/.test(text) && text > '1900';

function RosterFields({ day }: { day: string }) {
  const [nation, setNation] = useState('england');
  const [on, setOn] = useState(day);
  const { items, refusal } = useAuthoritiesOn(nation, isDay(on) ? on : null);
  return (
    <>
      <VerbChoice name="nation" label="Nation" start="england" choices={useNationChoices()} onChange={setNation} />
      <VerbField name="on" label="Day" type="date" start={day} onChange={setOn} />
      {refusal ? <Failed refusal={refusal} /> : items ? <RegionCounts caption="What the roster will be, by region" organisations={items} /> : isDay(on) ? <Loading /> : null}
    </>
  );
}
